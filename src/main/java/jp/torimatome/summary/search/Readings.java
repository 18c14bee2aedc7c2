package jp.torimatome.summary.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * よみ: how Japanese words are read, in hiragana; the dictionary is loaded when the first of them is
 * asked for.
 */
final class Readings {
  /** Place names and characters that the dictionary reads wrongly or not at all. */
  private static final String OWN_WORDS = "/search/readings.csv";

  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]{2,}");

  /**
   * A compound of which a part was left in kana, as しゅうろう支援; inflected words, as 見つからない, are none.
   */
  private static final Pattern HALF_KANA =
      Pattern.compile("(?=.*[\\p{IsHiragana}\\p{IsKatakana}ー]{2})(?=.*\\p{IsHan}{2}).*");

  private @Nullable JapaneseTokenizer tokenizer;

  /** A text as it is read, and where in it words begin. */
  record Reading(String kana, int[] starts) {
    boolean says(String hiragana) {
      for (int start : starts) {
        if (kana.startsWith(hiragana, start)) {
          return true;
        }
      }
      return false;
    }
  }

  /** True for a word that can be looked for by reading. */
  static boolean isKana(String word) {
    return KANA.matcher(word).matches();
  }

  static boolean hasKana(String word) {
    return isKana(word) || HALF_KANA.matcher(word).matches();
  }

  /** Katakana as hiragana. */
  static String hiragana(String text) {
    StringBuilder kana = new StringBuilder(text.length());
    text.chars()
        .forEach(sign -> kana.append((char) (sign >= 'ァ' && sign <= 'ヶ' ? sign - 0x60 : sign)));
    return kana.toString();
  }

  synchronized Reading of(String text) {
    StringBuilder kana = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    try (JapaneseTokenizer words = tokenizer()) {
      words.setReader(new StringReader(Normalizer.normalize(text, Normalizer.Form.NFKC)));
      CharTermAttribute surface = words.getAttribute(CharTermAttribute.class);
      ReadingAttribute reading = words.getAttribute(ReadingAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        starts.add(kana.length());
        String read = reading.getReading();
        kana.append(hiragana(read == null ? surface.toString() : read));
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reading(kana.toString(), starts.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A closed tokenizer takes the next text. */
  private JapaneseTokenizer tokenizer() throws IOException {
    JapaneseTokenizer known = tokenizer;
    if (known == null) {
      try (Reader own =
          new InputStreamReader(
              Objects.requireNonNull(Readings.class.getResourceAsStream(OWN_WORDS)),
              StandardCharsets.UTF_8)) {
        known =
            new JapaneseTokenizer(UserDictionary.open(own), true, JapaneseTokenizer.Mode.NORMAL);
      }
      tokenizer = known;
    }
    return known;
  }
}
