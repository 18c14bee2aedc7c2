/** 締切の報告: tells the coordinators once that a round has closed. */
@NullMarked
package jp.torimatome.summary.closing;

import org.jspecify.annotations.NullMarked;
