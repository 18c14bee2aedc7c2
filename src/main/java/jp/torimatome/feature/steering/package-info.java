/** 取りまとめ担当のコマンド: what /torimatome does about rounds. */
@NullMarked
package jp.torimatome.feature.steering;

import org.jspecify.annotations.NullMarked;
