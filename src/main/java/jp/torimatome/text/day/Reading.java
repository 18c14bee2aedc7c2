package jp.torimatome.text.day;

/**
 * 読み取り: the first day in somebody's words, with what stands before and after it as it was written.
 */
public record Reading(When when, String before, String after) {}
