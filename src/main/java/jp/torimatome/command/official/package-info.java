/** The official table on the command line: export and edition. */
@NullMarked
package jp.torimatome.command.official;

import org.jspecify.annotations.NullMarked;
