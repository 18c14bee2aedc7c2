package jp.torimatome.reply.review;

import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * A row of the day's digest: how much waits for a coordinator, and what is said of it when the
 * digest leaves; nothing where it has been done by then.
 */
public record Waiting(IntSupplier count, Supplier<Optional<String>> sentence) {}
