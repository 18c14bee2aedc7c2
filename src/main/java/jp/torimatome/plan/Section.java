package jp.torimatome.plan;

/** 担当課・係: a unit that answers; {@code code} is its key in the directory. */
public record Section(long id, String code, String name) {}
