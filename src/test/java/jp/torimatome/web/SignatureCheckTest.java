package jp.torimatome.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The known answer stands in Slack's documentation of request signing. */
class SignatureCheckTest {
  private static final long SEED = Long.getLong("torimatome.forged.seed", 20251);
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String TIMESTAMP = "1531420618";
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final byte[] BODY =
      ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
           + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
           + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
           + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
          .getBytes(UTF_8);

  private final SignatureCheck check = at(Long.parseLong(TIMESTAMP));

  @Test
  void the_documented_request_is_accepted() {
    assertThat(check.accepts(TIMESTAMP, SIGNATURE, BODY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-300,true", "300,true", "-301,false", "301,false", "86400,false"})
  void a_signature_is_taken_for_five_minutes_on_either_side(long seconds, boolean accepted) {
    assertThat(at(Long.parseLong(TIMESTAMP) + seconds).accepts(TIMESTAMP, SIGNATURE, BODY))
        .isEqualTo(accepted);
  }

  @Test
  void a_body_that_was_changed_by_one_byte_is_refused() {
    for (int at : new int[] {0, BODY.length / 2, BODY.length - 1}) {
      byte[] tampered = BODY.clone();
      tampered[at] ^= 1;
      assertThat(check.accepts(TIMESTAMP, SIGNATURE, tampered)).isFalse();
    }
    assertThat(check.accepts(TIMESTAMP, SIGNATURE, new byte[0])).isFalse();
  }

  @Test
  void a_timestamp_other_than_the_signed_one_is_refused() {
    assertThat(check.accepts("1531420619", SIGNATURE, BODY)).isFalse();
    assertThat(check.accepts("01531420618", SIGNATURE, BODY)).isFalse();
  }

  /** Headers and bodies that were cut, doubled, changed or moved in time, by a seed. */
  @Test
  void of_a_hundred_thousand_forged_requests_none_is_accepted() {
    Random random = new Random(SEED);
    String body = new String(BODY, UTF_8);
    int accepted = 0;
    for (int request = 0; request < 100_000; request++) {
      String timestamp = forged(TIMESTAMP, random);
      String signature = forged(SIGNATURE, random);
      String tampered = forged(body, random);
      boolean genuine =
          timestamp.equals(TIMESTAMP) && signature.equals(SIGNATURE) && tampered.equals(body);
      if (genuine != check.accepts(timestamp, signature, tampered.getBytes(UTF_8))) {
        fail("seed %d, request %d: %s %s %s", SEED, request, timestamp, signature, tampered);
      }
      accepted += genuine ? 1 : 0;
    }
    assertThat(accepted).as("genuine ones among them").isBetween(1, 50_000);
  }

  private static String forged(String genuine, Random random) {
    int at = random.nextInt(genuine.length());
    String before = genuine.substring(0, at);
    String after = genuine.substring(at + 1);
    return switch (random.nextInt(10)) {
      case 0 -> before + after;
      case 1 -> before + (char) random.nextInt(1, 0x250) + after;
      case 2 -> before + genuine.charAt(at) + genuine.charAt(at) + after;
      case 3 -> before + Character.toUpperCase(genuine.charAt(at)) + after;
      case 4 -> Long.toString(random.nextLong(Long.MAX_VALUE));
      case 5 -> HexFormat.of().toHexDigits(random.nextLong());
      default -> genuine;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v0=",
        "v0=a2114d57",
        "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504",
        "v0=署名",
        " v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
      })
  void any_other_signature_is_refused(String signature) {
    assertThat(check.accepts(TIMESTAMP, signature, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "-1531420618",
        "1531420618.0",
        "１５３１４２０６１８",
        "99999999999999999999"
      })
  void a_timestamp_that_is_no_number_is_refused(String timestamp) {
    assertThat(check.accepts(timestamp, SIGNATURE, BODY)).isFalse();
  }

  @Test
  void missing_headers_are_refused() {
    assertThat(check.accepts(null, SIGNATURE, BODY)).isFalse();
    assertThat(check.accepts(TIMESTAMP, null, BODY)).isFalse();
  }

  @Test
  void the_signature_of_another_secret_is_refused() {
    assertThat(
            new SignatureCheck("another secret", clock(Long.parseLong(TIMESTAMP)))
                .accepts(TIMESTAMP, SIGNATURE, BODY))
        .isFalse();
  }

  @Test
  void without_a_secret_nobody_may_sign() {
    assertThatThrownBy(() -> new SignatureCheck(" ", clock(0))).hasMessageContaining("blank");
  }

  private static SignatureCheck at(long epochSecond) {
    return new SignatureCheck(SECRET, clock(epochSecond));
  }

  private static InstantSource clock(long epochSecond) {
    return InstantSource.fixed(Instant.ofEpochSecond(epochSecond));
  }
}
