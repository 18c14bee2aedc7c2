/** 担当の確かめ: whether people can be entered for a section. */
@NullMarked
package jp.torimatome.people.staff;

import org.jspecify.annotations.NullMarked;
