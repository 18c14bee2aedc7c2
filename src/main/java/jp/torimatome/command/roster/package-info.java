/** {@code torimatome directory}: the directory as a file, out and in. */
@NullMarked
package jp.torimatome.command.roster;

import org.jspecify.annotations.NullMarked;
