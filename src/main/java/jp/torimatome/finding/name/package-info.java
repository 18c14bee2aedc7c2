/** 名称の確認: one name that a table spells in two ways. */
@NullMarked
package jp.torimatome.finding.name;

import org.jspecify.annotations.NullMarked;
