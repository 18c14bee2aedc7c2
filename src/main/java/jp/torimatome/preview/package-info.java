/**
 * 見本: what is said, as pages: messages, answers and forms drawn as plain HTML from the same values
 * that Slack's blocks are drawn from. For practice only: whoever opens it acts as anybody.
 */
@NullMarked
package jp.torimatome.preview;

import org.jspecify.annotations.NullMarked;
