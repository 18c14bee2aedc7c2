/** 不在 in chat: saying from when to when one is away and who is asked instead. */
@NullMarked
package jp.torimatome.feature.absence;

import org.jspecify.annotations.NullMarked;
