/** 暦: Japanese holidays, business days and working hours. */
@NullMarked
package jp.torimatome.round.calendar;

import org.jspecify.annotations.NullMarked;
