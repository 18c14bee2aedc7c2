/** 一覧: how far every section is in what is under way, and what of it falls to a person. */
@NullMarked
package jp.torimatome.summary.board;

import org.jspecify.annotations.NullMarked;
