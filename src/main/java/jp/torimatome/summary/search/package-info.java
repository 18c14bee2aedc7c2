/**
 * 事業を探す: what /jigyo asks the register – by number, words, section, direction, or what is not
 * answered yet.
 */
@NullMarked
package jp.torimatome.summary.search;

import org.jspecify.annotations.NullMarked;
