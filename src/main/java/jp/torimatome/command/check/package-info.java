/** {@code torimatome check}: whether everything is in order, looked at without leaving a trace. */
@NullMarked
package jp.torimatome.command.check;

import org.jspecify.annotations.NullMarked;
