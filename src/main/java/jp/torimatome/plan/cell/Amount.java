package jp.torimatome.plan.cell;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** 予算額 in whole thousand yen (千円), or the kind of nothing that stands in its place. */
public record Amount(Nature nature, long thousandYenOrZero) {
  public Amount {
    if (nature != Nature.GIVEN && thousandYenOrZero != 0) {
      throw new IllegalArgumentException("only a given amount has a value");
    }
  }

  public static Amount given(long thousandYen) {
    return new Amount(Nature.GIVEN, thousandYen);
  }

  public static Amount nothing(Nature nature) {
    return new Amount(nature, 0);
  }

  /** As a row of the database holds it. */
  public static Amount of(Nature nature, @Nullable Long thousandYenOrNull) {
    return new Amount(nature, thousandYenOrNull == null ? 0 : thousandYenOrNull);
  }

  /** As a row of the database holds it: null for each kind of nothing. */
  public @Nullable Long thousandYenOrNull() {
    return nature == Nature.GIVEN ? Long.valueOf(thousandYenOrZero) : null;
  }

  /** The value in 千円; empty for each kind of nothing. */
  public OptionalLong thousandYen() {
    return nature == Nature.GIVEN ? OptionalLong.of(thousandYenOrZero) : OptionalLong.empty();
  }
}
