/**
 * Block Kit の関所: refuses what Slack refuses in blocks and views, and keeps the state that a view
 * carries.
 */
@NullMarked
package jp.torimatome.sandbox.blockkit;

import org.jspecify.annotations.NullMarked;
