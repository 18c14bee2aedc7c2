/** 日付: days and stretches of days as people and the bot itself write them, read in one place. */
@NullMarked
package jp.torimatome.text.day;

import org.jspecify.annotations.NullMarked;
