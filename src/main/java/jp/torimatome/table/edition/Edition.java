package jp.torimatome.table.edition;

import java.time.Instant;

/**
 * 版: a published state; {@code name} is the year of its plans (R6), {@code sha256} the fingerprint
 * of its content.
 */
public record Edition(
    long id,
    long planId,
    int number,
    String name,
    String sha256,
    Instant publishedAt,
    String publishedBy) {}
