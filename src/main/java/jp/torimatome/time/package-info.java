/**
 * 時間: the clock on the wall can be set, the stopwatch cannot; what waits inside the process goes by
 * the second.
 */
@NullMarked
package jp.torimatome.time;

import org.jspecify.annotations.NullMarked;
