/** 文書: /torimatome 文書, and the letter in the orderer's own conversation. */
@NullMarked
package jp.torimatome.feature.letter;

import org.jspecify.annotations.NullMarked;
