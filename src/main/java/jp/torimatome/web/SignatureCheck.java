package jp.torimatome.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Slack's request signature, over the raw bytes: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
public final class SignatureCheck {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;
  private final InstantSource wallClock;

  /** {@code wallClock} is real time: a signature's age is about transport, not about the domain's clock. */
  public SignatureCheck(String secret, InstantSource wallClock) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the signing secret is blank");
    }
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.wallClock = wallClock;
  }

  /** True for a fresh signature of exactly these bytes. */
  public boolean accepts(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    long age = Math.abs(wallClock.instant().getEpochSecond() - Long.parseLong(timestamp));
    byte[] expected = expected(timestamp, body).getBytes(StandardCharsets.UTF_8);
    boolean same = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    return same && age <= TOLERANCE.toSeconds();
  }

  private String expected(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
