/** Schedule: Quartz as an alarm clock, nothing more. */
@NullMarked
package jp.torimatome.schedule;

import org.jspecify.annotations.NullMarked;
