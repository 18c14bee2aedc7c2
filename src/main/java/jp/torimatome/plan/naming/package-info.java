/** 計画を名指す: which of several plans somebody means. */
@NullMarked
package jp.torimatome.plan.naming;

import org.jspecify.annotations.NullMarked;
