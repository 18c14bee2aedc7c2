package jp.torimatome.plan;

/** 担当課・係: a unit that answers; {@code code} is its key in sections.yaml. */
public record Section(long id, String code, String name) {}
