package jp.torimatome.database;

import java.time.Instant;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/** Stores moments as milliseconds since 1970 in UTC. */
public final class InstantConverter implements Converter<Long, Instant> {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Instant from(@Nullable Long milliseconds) {
    return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
  }

  @Override
  public @Nullable Long to(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  @Override
  public Class<Long> fromType() {
    return Long.class;
  }

  @Override
  public Class<Instant> toType() {
    return Instant.class;
  }
}
