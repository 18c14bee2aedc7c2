/** 承認: what waits for the head of a section, and signing it off. */
@NullMarked
package jp.torimatome.reply.approval;

import org.jspecify.annotations.NullMarked;
