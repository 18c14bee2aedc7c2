package jp.torimatome.reply.unchanged;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.check.ReplyCheck;
import jp.torimatome.reply.check.ReplyValue;

/**
 * An item with everything unchanged, and the values that it would store; {@code sheet} holds the
 * form that says so.
 */
public record Proposal(ItemSheet sheet, Map<Field, ReplyValue> values) {
  /** Empty where last year's table does not say everything that is asked. */
  static Optional<Proposal> of(ItemSheet sheet) {
    return sheet
        .unchanged()
        .map(sheet::with)
        .map(kept ->
            new Proposal(
                kept, ReplyCheck.check(kept.item().fields(), kept.form(), kept.base()).values()))
        .filter(proposal -> proposal.values().size() == sheet.item().fields().size());
  }

  public Reading reading() {
    return new Reading(sheet.item().id(), sheet.baseRevision(), mark());
  }

  /** Names the contents: what is sent must be what was read. */
  private String mark() {
    String whole =
        values.entrySet().stream()
            .map(entry ->
                entry.getKey().code()
                    + entry.getValue().choice().code()
                    + ":"
                    + entry.getValue().typed())
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What a person has read: of which item, after which revision, and which contents. */
  public record Reading(long itemId, int base, String mark) {
    private static final int PARTS = 3;

    public static String print(List<Reading> readings) {
      return readings.stream()
          .map(each -> each.itemId + "," + each.base + "," + each.mark)
          .collect(Collectors.joining(" "));
    }

    public static List<Reading> parse(String printed) {
      return List.of(printed.split(" ")).stream()
          .map(each -> each.split(",", PARTS))
          .map(parts -> new Reading(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]))
          .toList();
    }
  }
}
