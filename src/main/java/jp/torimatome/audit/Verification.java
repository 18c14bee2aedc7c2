package jp.torimatome.audit;

import java.util.Optional;

/** 照合: reads the chain line by line, and says where it breaks first. */
final class Verification {
  private final Optional<String> expected;
  private String last = "";
  private long lines;
  private boolean met;
  private Optional<Long> broken = Optional.empty();

  Verification(Optional<String> expected) {
    this.expected = expected;
  }

  void read(AuditStore.Hashed row) {
    lines++;
    if (broken.isEmpty() && !row.line().hash(last).equals(row.hash())) {
      broken = Optional.of(row.line().id());
    }
    last = row.hash();
    met |= expected.filter(last::equals).isPresent();
  }

  Verdict verdict() {
    if (broken.isPresent()) {
      return new Verdict.Broken(broken.get());
    }
    return expected.isPresent() && !met
        ? new Verdict.Unknown(expected.get())
        : new Verdict.Intact(lines, last);
  }
}
