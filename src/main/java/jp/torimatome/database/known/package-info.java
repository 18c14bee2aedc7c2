/** 覚え: what was read already, and is read again only after something was written. */
@NullMarked
package jp.torimatome.database.known;

import org.jspecify.annotations.NullMarked;
