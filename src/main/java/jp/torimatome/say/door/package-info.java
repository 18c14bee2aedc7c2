/** 扉: what comes back from people as values, and what they see next. */
@NullMarked
package jp.torimatome.say.door;

import org.jspecify.annotations.NullMarked;
