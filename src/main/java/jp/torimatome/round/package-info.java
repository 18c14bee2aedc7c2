/** 照会: who was asked what by when; prompting, reminding and closing. */
@NullMarked
package jp.torimatome.round;

import org.jspecify.annotations.NullMarked;
