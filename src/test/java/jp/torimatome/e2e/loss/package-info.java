/** What must not be lost: backups, restores, full disks, databases that must not be touched. */
@NullMarked
package jp.torimatome.e2e.loss;

import org.jspecify.annotations.NullMarked;
