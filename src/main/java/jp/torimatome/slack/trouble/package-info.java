/** 不調: what is answered while the database cannot do its work. */
@NullMarked
package jp.torimatome.slack.trouble;

import org.jspecify.annotations.NullMarked;
