package jp.torimatome.finding;

import java.util.Locale;

/**
 * The checks, each with what it notices; a sentence on what was found, why it matters and what to
 * do stands in the texts.
 */
public enum Rule {
  /** An amount far beyond all others of the table: very probably yen entered as thousand yen. */
  PROBABLY_YEN(Group.BUDGET),
  /** An amount that is ten, a hundred or a thousand times last year's, or that part of it. */
  DIGIT_SLIP(Group.BUDGET),
  /** A change over the threshold that no text explains. */
  LARGE_CHANGE(Group.BUDGET),
  /** An amount after a year of 0, which no text explains. */
  FROM_ZERO(Group.BUDGET),
  /** 再掲: an amount that is printed a second time. */
  RELISTED(Group.BUDGET),
  /** An amount for a year in which the project is said to exist no longer. */
  DISCONTINUED_AMOUNT(Group.BUDGET),
  /** An amount that the text says is still being requested. */
  REQUESTED_AMOUNT(Group.BUDGET),
  /** A sum of money in the text that is not the amount of the column. */
  PROSE_AMOUNT(Group.BUDGET),
  /** A blank instead of an amount: neither a 0 nor 該当なし. */
  BLANK_AMOUNT(Group.BUDGET),
  /** A dash on a project that nothing says is discontinued. */
  DASH_ON_RUNNING(Group.BUDGET),
  /** Results of a year in which the project is said to exist no longer. */
  DISCONTINUED_RESULTS(Group.TEXT),
  /** 再掲: a cell that says something else than the row that it repeats. */
  RELISTING_DIFFERS(Group.TEXT),
  /** Nearly the same text as in another column. */
  COPIED(Group.TEXT),
  /** An owed text that is blank. */
  BLANK_TEXT(Group.TEXT),
  /** A text that speaks of another year than its column's. */
  OTHER_YEAR(Group.TEXT),
  /** A day that is over, still called 予定. */
  PAST_PLANNED(Group.TEXT),
  /** Results told as a plan, or a plan told as results. */
  TENSE(Group.TEXT),
  /** です・ます within a text or a table of である, or the other way round. */
  MIXED_STYLE(Group.TEXT),
  /** Full-width and half-width characters of one kind in one text. */
  MIXED_WIDTH(Group.TEXT),
  /** A name that is spelled in two ways. */
  NAME_DRIFT(Group.TEXT),
  /** A spelling that the word list knows to be wrong, or nearly one of its names. */
  NEAR_MISS(Group.TEXT),
  /** 上記 and the like in a name, which is read without what stands above. */
  POINTING_NAME(Group.TEXT),
  /** A span of years that is not as long as the text says. */
  TERM_MISCOUNTED(Group.TEXT),
  /** A day that no calendar has, or that was another day of the week. */
  NO_SUCH_DAY(Group.TEXT),
  /** An era's year beside another year of our reckoning. */
  ERA_MISMATCH(Group.TEXT),
  /** Figures of a sentence that do not add up. */
  SUM_MISMATCH(Group.TEXT),
  /** Figures of a sentence that move the other way than its word says. */
  SIGN_DIFFERS(Group.TEXT),
  /** One thing that two columns count differently. */
  COUNTS_DIFFER(Group.TEXT),
  /** More of something than there is of it. */
  COUNTS_EXCEED(Group.TEXT),
  /** A place that was left to be filled in. */
  PLACEHOLDER(Group.TEXT),
  /** 同上 for a text. */
  SAME_AS_ABOVE(Group.TEXT),
  /** A bracket without its other half. */
  UNBALANCED_BRACKET(Group.TEXT),
  /** A particle that was typed twice. */
  DOUBLED_PARTICLE(Group.TEXT),
  /** Terms of one plan that differ in length or do not meet. */
  TERMS_DIFFER(Group.TEXT),
  /** 休止: it may go on or not. */
  SUSPENDED(Group.TEXT),
  /** An end, told or announced, without its year. */
  END_UNDATED(Group.TEXT),
  /** What only the next plan has is said to be over already. */
  ENDED_BEFORE_IT_BEGINS(Group.TEXT),
  /** A single person with an age, or by name. */
  IDENTIFIABLE_PERSON(Group.TEXT),
  /** A reply's amount that is much more than its base or than last year's. */
  MUCH_MORE(Group.BUDGET),
  /** A reply's amount that is much less than its base or than last year's. */
  MUCH_LESS(Group.BUDGET),
  /** A text that was typed and says what it said last year, where 変更なし would say so. */
  SAME_AS_LAST_YEAR(Group.TEXT);

  private final Group group;

  Rule(Group group) {
    this.group = group;
  }

  /** 予算 or 文章. */
  public enum Group {
    BUDGET,
    TEXT
  }

  public Group group() {
    return group;
  }

  /** The name in database and texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
