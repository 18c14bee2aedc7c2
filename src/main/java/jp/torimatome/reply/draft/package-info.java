/** 下書き: what somebody typed and has not submitted. */
@NullMarked
package jp.torimatome.reply.draft;

import org.jspecify.annotations.NullMarked;
