/** The way to the app: signed requests, Socket Mode, triggers, response_urls, retries. */
@NullMarked
package jp.torimatome.sandbox.app;

import org.jspecify.annotations.NullMarked;
