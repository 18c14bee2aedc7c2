/**
 * 名簿 and 権限 in chat: the sections of a day with what is wrong about them, the form that changes
 * one, and who has which role.
 */
@NullMarked
package jp.torimatome.slack.roster;

import org.jspecify.annotations.NullMarked;
