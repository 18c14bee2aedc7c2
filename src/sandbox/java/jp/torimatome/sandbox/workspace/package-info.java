/**
 * What the workspace holds: people, channels, messages, files, views; kept in one file if asked to.
 */
@NullMarked
package jp.torimatome.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
