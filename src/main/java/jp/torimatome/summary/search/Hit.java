package jp.torimatome.summary.search;

/** 該当する事業, as a list names it. */
public record Hit(long projectId, int number, String name, String section) {}
