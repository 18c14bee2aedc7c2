/** 依頼と回答票: the prompt with its buttons, and the modals in which a section answers. */
@NullMarked
package jp.torimatome.feature.form;

import org.jspecify.annotations.NullMarked;
