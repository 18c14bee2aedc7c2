/** 事業を調べる: /jigyo for everybody – lists, whole projects, and what may have been meant. */
@NullMarked
package jp.torimatome.feature.search;

import org.jspecify.annotations.NullMarked;
