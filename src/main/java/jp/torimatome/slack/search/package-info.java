/** 事業を調べる: /jigyo for everybody – lists, whole projects, and what may have been meant. */
@NullMarked
package jp.torimatome.slack.search;

import org.jspecify.annotations.NullMarked;
