/**
 * /torimatome: its words, who may say them, and how it answers; what a word does is told by the
 * room that it belongs to.
 */
@NullMarked
package jp.torimatome.feature.verb;

import org.jspecify.annotations.NullMarked;
