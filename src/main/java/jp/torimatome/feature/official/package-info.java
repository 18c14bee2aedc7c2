/** The official table in chat: editions, and exports that are delivered as files. */
@NullMarked
package jp.torimatome.feature.official;

import org.jspecify.annotations.NullMarked;
