package jp.torimatome.feature.aside;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.torimatome.reply.aside.Aside;

/**
 * What kind of thing somebody wrote. A question that is taken for words, or the other way round,
 * still gets its note.
 */
final class AskedWords {
  private static final Pattern MARKUP = Pattern.compile("<[@#!][^<>]*>");
  private static final Pattern HELP =
      Pattern.compile("(ヘルプ|へるぷ|使い方|つかいかた|help)[\\p{P}\\s]*を?((見|み)せて|出して|お?(願|ねが)い)?.{0,6}");
  private static final Pattern QUESTION =
      Pattern.compile(
          "[?]|(です|ます|でしょう|ません|よい|いい|可能)か(?![らがけ])|か。?$|教えて|おしえて|ご教示|質問|伺い|わかりません|分かりません|わからない|分からない"
              + "|どう(すれば|やって|した|書)|どこ(に|で|から)|いつまで|なぜ|できません|^(how|what|when|where|who|why|which|can|could|should|do|does|is|are)\\b");

  private AskedWords() {}

  static Aside.Kind kind(String typed) {
    String folded =
        Normalizer.normalize(MARKUP.matcher(typed).replaceAll(" "), Normalizer.Form.NFKC)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (folded.matches("[?]*") || HELP.matcher(folded).matches()) {
      return Aside.Kind.HELP;
    }
    return QUESTION.matcher(folded).find() ? Aside.Kind.QUESTION : Aside.Kind.WORDS;
  }
}
