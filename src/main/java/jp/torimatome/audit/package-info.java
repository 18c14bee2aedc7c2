/**
 * 経過: who did what, when, from where; a chain of lines that shows when one was changed or taken
 * out.
 */
@NullMarked
package jp.torimatome.audit;

import org.jspecify.annotations.NullMarked;
