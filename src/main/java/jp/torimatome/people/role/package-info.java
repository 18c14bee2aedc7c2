/** 権限: roles, acts, and the one table that says who may do what. */
@NullMarked
package jp.torimatome.people.role;

import org.jspecify.annotations.NullMarked;
