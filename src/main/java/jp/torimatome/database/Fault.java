package jp.torimatome.database;

/**
 * What is wrong with a file that should be a sound database of ours; {@code code} ends the key of
 * its sentence ({@code database.fault.…}), {@code detail} names the place: a table, a line,
 * SQLite's own word.
 */
public record Fault(String code, String detail) {}
