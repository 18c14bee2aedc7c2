/**
 * 表記の確認: rules on how a text is written: brackets, particles, places that were left to be filled
 * in.
 */
@NullMarked
package jp.torimatome.finding.notation;

import org.jspecify.annotations.NullMarked;
