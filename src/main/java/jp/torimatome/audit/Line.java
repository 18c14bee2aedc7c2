package jp.torimatome.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One act as it is kept: {@code who} is a Slack user id, or the word for the schedule or the
 * command line.
 */
public record Line(
    long id,
    Instant at,
    String who,
    String act,
    String subject,
    String origin,
    Optional<Long> sectionId) {

  /**
   * SHA-256 in hex over the hash before and every value with its length, so that no two lines can
   * be taken for each other.
   */
  String hash(String before) {
    List<String> values =
        List.of(
            before,
            Long.toString(id),
            Long.toString(at.toEpochMilli()),
            who,
            act,
            subject,
            origin,
            sectionId.map(String::valueOf).orElse(""));
    String whole =
        values.stream().map(value -> value.length() + ":" + value).collect(Collectors.joining());
    return HexFormat.of().formatHex(sha256().digest(whole.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
