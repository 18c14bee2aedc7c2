/**
 * 投稿: what the coordinators' channel is told – the weekly summary with its picture and file, and
 * what could not be sent.
 */
@NullMarked
package jp.torimatome.feature.weekly;

import org.jspecify.annotations.NullMarked;
