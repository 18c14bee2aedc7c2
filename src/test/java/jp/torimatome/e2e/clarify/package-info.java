/** 疑義照会: asked in the review, answered in the thread, walked over the wire. */
@NullMarked
package jp.torimatome.e2e.clarify;

import org.jspecify.annotations.NullMarked;
