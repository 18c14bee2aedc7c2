/** Web: Javalin with the Slack entry, health, metrics and the status page. */
@NullMarked
package jp.torimatome.web;

import org.jspecify.annotations.NullMarked;
