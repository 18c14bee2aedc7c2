/** 廃止の文: what the cells of a row say about the end of its own project, and of nothing else. */
@NullMarked
package jp.torimatome.plan.ending;

import org.jspecify.annotations.NullMarked;
