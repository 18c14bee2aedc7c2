/** Command line: what an administrator types in a shell. */
@NullMarked
package jp.torimatome.command;

import org.jspecify.annotations.NullMarked;
