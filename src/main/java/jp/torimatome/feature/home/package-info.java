/**
 * ホーム: what each person has to do, and what coordinators see of all sections, on the app's Home
 * tab.
 */
@NullMarked
package jp.torimatome.feature.home;

import org.jspecify.annotations.NullMarked;
