/** 文章の確認: rules on what the texts say and how they say it. */
@NullMarked
package jp.torimatome.finding.wording;

import org.jspecify.annotations.NullMarked;
