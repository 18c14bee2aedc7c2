/**
 * 欄: what stands in a cell of the table – an amount, a text or a kind of nothing – with the year
 * and stage that it belongs to.
 */
@NullMarked
package jp.torimatome.plan.cell;

import org.jspecify.annotations.NullMarked;
