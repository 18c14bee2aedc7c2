/** 控え on the command line: making one, and restoring from one. */
@NullMarked
package jp.torimatome.command.backup;

import org.jspecify.annotations.NullMarked;
