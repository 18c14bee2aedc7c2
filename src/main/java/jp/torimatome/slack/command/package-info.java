/** 取りまとめ担当のコマンド: what /torimatome does about rounds. */
@NullMarked
package jp.torimatome.slack.command;

import org.jspecify.annotations.NullMarked;
