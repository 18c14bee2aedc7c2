package jp.torimatome.feature.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import jp.torimatome.plan.Section;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.round.Item;
import org.junit.jupiter.api.Test;

/** A page carries which replies stood on it. */
class ReviewPageTest {
  private static final Section SECTION = new Section(1, "koyo", "雇用対策課");

  @Test
  void a_page_is_read_as_it_was_printed() {
    ReviewPage page =
        ReviewPage.of(List.of(pending(40), warned(7), pending(3), pending(41)), "雇用|対策");
    assertThat(page.plain()).containsExactly(3L, 40L, 41L);
    assertThat(page.warned()).containsExactly(7L);
    assertThat(ReviewPage.parse(page.print())).isEqualTo(page);
    assertThat(ReviewPage.parse("").all()).isEmpty();
    assertThat(ReviewPage.parse("||").all()).isEmpty();
  }

  @Test
  void a_thousand_fit_and_of_more_the_first_are_carried() {
    assertThat(ReviewPage.of(many(1_000), "").all()).hasSize(1_000);
    ReviewPage page = ReviewPage.of(many(5_000), "");
    assertThat(page.print().length()).isLessThan(3_000);
    assertThat(page.all()).startsWith(1_000_000L).hasSizeGreaterThan(1_000);
  }

  @Test
  void a_number_or_a_part_of_a_name_is_meant() {
    List<Pending> all = List.of(pending(3), pending(40));
    assertThat(ReviewPage.meant(all, "")).hasSize(2);
    assertThat(ReviewPage.meant(all, "３")).hasSize(1);
    assertThat(ReviewPage.meant(all, "雇用")).hasSize(2);
    assertThat(ReviewPage.meant(all, "住宅")).isEmpty();
  }

  private static List<Pending> many(int many) {
    return LongStream.range(0, many).mapToObj(at -> pending(1_000_000 + at * 3)).toList();
  }

  private static Pending pending(long reply) {
    return new Pending(
        reply,
        reply,
        SECTION,
        new Item.ProjectLabel(reply, (int) reply, "事業"),
        Instant.EPOCH,
        Set.of());
  }

  private static Pending warned(long reply) {
    return new Pending(
        reply,
        reply,
        SECTION,
        new Item.ProjectLabel(reply, (int) reply, "事業"),
        Instant.EPOCH,
        Set.of(Pending.Warning.LATE));
  }
}
