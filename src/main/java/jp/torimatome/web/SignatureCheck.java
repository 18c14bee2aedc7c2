package jp.torimatome.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's request signature, over the raw bytes:
 * https://docs.slack.dev/authentication/verifying-requests-from-slack.
 */
public final class SignatureCheck {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
  private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");

  /** Ready for the secret; each request has a copy. */
  private final Mac prepared;

  private final InstantSource wallClock;

  /**
   * {@code wallClock} is real time: a signature's age is about transport, not about the domain's
   * clock.
   */
  public SignatureCheck(String secret, InstantSource wallClock) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the signing secret is blank");
    }
    this.prepared = prepared(secret.getBytes(StandardCharsets.UTF_8));
    this.wallClock = wallClock;
  }

  /** True for a fresh signature of exactly these bytes. */
  public boolean accepts(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    return begin(timestamp, signature)
        .map(running -> running.after(body, body.length).matches())
        .orElse(false);
  }

  /**
   * Looks at the headers before anything of the body is read; empty for an old timestamp and for
   * what is no signature.
   */
  Optional<Running> begin(@Nullable String timestamp, @Nullable String signature) {
    if (timestamp == null
        || signature == null
        || !TIMESTAMP.matcher(timestamp).matches()
        || !SIGNATURE.matcher(signature).matches()) {
      return Optional.empty();
    }
    long age = Math.abs(wallClock.instant().getEpochSecond() - Long.parseLong(timestamp));
    return age <= TOLERANCE.toSeconds()
        ? Optional.of(new Running(mac(timestamp), signature))
        : Optional.empty();
  }

  private static Mac prepared(byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Mac mac(String timestamp) {
    try {
      Mac mac = (Mac) prepared.clone();
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return mac;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A signature that is checked while the body comes, so that a large one never holds a processor
   * for long.
   */
  static final class Running {
    private final Mac mac;
    private final String signature;

    private Running(Mac mac, String signature) {
      this.mac = mac;
      this.signature = signature;
    }

    Running after(byte[] bytes, int length) {
      mac.update(bytes, 0, length);
      return this;
    }

    /** Whether all that came is what was signed; asked once. */
    boolean matches() {
      byte[] expected =
          ("v0=" + HexFormat.of().formatHex(mac.doFinal())).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }
  }
}
