/** 書き込み: what people write where only buttons answer. */
@NullMarked
package jp.torimatome.reply.aside;

import org.jspecify.annotations.NullMarked;
