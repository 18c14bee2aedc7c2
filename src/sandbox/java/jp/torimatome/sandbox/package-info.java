/** A small Slack on this machine: the workspace, its Web API, and the people in it. */
@NullMarked
package jp.torimatome.sandbox;

import org.jspecify.annotations.NullMarked;
