/**
 * ホーム: what each person has to do, and what coordinators see of all sections, on the app's Home
 * tab.
 */
@NullMarked
package jp.torimatome.slack.home;

import org.jspecify.annotations.NullMarked;
