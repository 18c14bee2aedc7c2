/**
 * 名簿 and 権限 in chat: the sections of a day with what is wrong about them, the form that changes
 * one, and who has which role.
 */
@NullMarked
package jp.torimatome.feature.roster;

import org.jspecify.annotations.NullMarked;
