package jp.torimatome.table.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Succession;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable.Links;
import jp.torimatome.table.lineage.Lineage.Edge;
import jp.torimatome.table.lineage.Lineage.Node;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineagesTest {
  @TempDir Path folder;

  @Test
  void the_published_table_has_one_lineage_from_either_beginning_to_the_next_plan() {
    try (Database database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"))) {
      new Importing(database)
          .run(SeedTable.FILE, SeedTable.directory(), false, Optional.empty(), Instant.EPOCH);
      PlanStore plans = new PlanStore(database);
      long plan = plans.registered().getFirst().id();
      Lineages printed = Lineages.of(new OfficialStore(database).current(plan).orElseThrow());
      assertThat(printed.lines())
          .containsExactly(
              "3 沿岸地域就職サポートセンター事業（廃止）",
              "　R5年度 最終予算額 -、R6年度 当初予算額 -",
              "6 女性・高齢者等新規就業支援事業（廃止）",
              "　R5年度 最終予算額 -、R6年度 当初予算額 -",
              "　→ 8 みやぎ人財活躍応援センター運営事業（廃止、3・6の後継）",
              "　　　R5年度 最終予算額 143,082千円、R6年度 当初予算額 143,300千円",
              "　　→ みやぎ地域活性化雇用創造プロジェクト（次期計画、8の後継）");
      assertThat(Lineages.of(plans, plan)).isEqualTo(printed);
      List<Long> along =
          List.of(3, 6, 8).stream()
              .map(number -> plans.projects(plan).get(number - 1).id())
              .toList();
      assertThat(along)
          .allSatisfy(
              project -> assertThat(printed.of(project)).contains(printed.all().getFirst()));
      assertThat(printed.of(plans.projects(plan).getFirst().id())).isEmpty();
    }
  }

  @Test
  void a_predecessor_of_another_table_is_told_by_its_name() {
    assertThat(lines(row(1, "乙", follows("甲事業", null)), row(2, "丙", follows("甲", null))))
        .containsExactly("甲事業", "　→ 1 乙（「甲事業」の後継）", "　→ 2 丙（「甲事業」の後継）");
  }

  @Test
  void a_project_that_keeps_its_name_in_the_next_plan_goes_on_as_itself() {
    Member kept = member(2, "乙事業", "乙", List.of(new Succession(true, "甲", 1L)));
    assertThat(lines(row(1, "甲"), kept)).containsExactly("1 甲", "　→ 2 乙事業（1の後継）");
  }

  @Test
  void what_follows_a_name_of_the_next_plan_joins_its_lineage() {
    Member becomes = member(1, "甲", "丁", List.of(new Succession(true, "甲", 1L)));
    assertThat(lines(becomes, row(2, "戊", follows("丁", null))))
        .containsExactly("1 甲", "　→ 丁（次期計画、1の後継）", "　　→ 2 戊（「丁」の後継）");
  }

  @Test
  void a_circle_is_told_once_and_ends() {
    Member[] circle = {
      row(1, "甲", follows("丙", 3L)), row(2, "乙", follows("甲", 1L)), row(3, "丙", follows("乙", 2L))
    };
    List<String> lines = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> lines(circle));
    assertThat(lines).containsExactly("1 甲（3の後継）", "　→ 2 乙（1の後継）", "　　→ 3 丙（2の後継）");
  }

  @Test
  void a_project_that_names_itself_has_no_lineage() {
    assertThat(lines(row(1, "甲", follows("甲", 1L)))).isEmpty();
  }

  @Test
  void two_that_part_and_meet_again_are_drawn_by_the_longest_way() {
    assertThat(
            lines(
                row(1, "甲"),
                row(2, "乙", follows("甲", 1L)),
                row(3, "丙", follows("乙", 2L)),
                row(4, "丁", follows("甲", 1L), follows("丙", 3L))))
        .containsExactly("1 甲", "　→ 2 乙（1の後継）", "　　→ 3 丙（2の後継）", "　　　→ 4 丁（1・3の後継）");
  }

  @Test
  void whatever_the_links_are_every_project_is_told_once_and_every_link_is_an_edge() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(12);
      List<Member> members = new ArrayList<>();
      for (int number = 1; number <= size; number++) {
        List<Succession> links = new ArrayList<>();
        for (int link = random.nextInt(3); link > 0; link--) {
          int to = 1 + random.nextInt(size + 2);
          links.add(
              new Succession(random.nextBoolean(), "事業" + to, to > size ? null : Long.valueOf(to)));
        }
        members.add(
            member(number, "事業" + number, random.nextBoolean() ? "" : "次の事業" + number, links));
      }
      List<Lineage> lineages =
          assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Drawing.of(members));
      for (Lineage lineage : lineages) {
        assertThat(lineage.nodes())
            .as("seed %d", seed)
            .doesNotHaveDuplicates()
            .hasSizeGreaterThan(1);
        assertThat(lineage.edges())
            .doesNotHaveDuplicates()
            .allMatch(edge -> isWithin(edge, lineage));
        assertThat(lineage.nodes()).extracting(Node::depth).isSorted();
      }
      for (Member member : members) {
        long tellings =
            lineages.stream().filter(lineage -> lineage.holds(member.projectId())).count();
        assertThat(tellings)
            .as("seed %d, project %d", seed, member.number())
            .isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void a_chain_of_two_thousand_is_drawn() {
    List<Member> chain =
        IntStream.rangeClosed(1, 2000)
            .mapToObj(number ->
                row(number, "事業第" + number, follows("前", number == 1 ? null : number - 1L)))
            .toList();
    List<Lineage> lineages =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Drawing.of(chain));
    assertThat(lineages).hasSize(1);
    assertThat(lineages.getFirst().nodes().getLast().depth()).isEqualTo(2000);
  }

  private static boolean isWithin(Edge edge, Lineage lineage) {
    return edge.from() != edge.to()
        && edge.from() < lineage.nodes().size()
        && edge.to() < lineage.nodes().size();
  }

  private static List<String> lines(Member... members) {
    return Drawing.of(List.of(members)).stream()
        .flatMap(lineage -> lineage.lines().stream())
        .toList();
  }

  private static Succession follows(String name, @Nullable Long projectId) {
    return new Succession(false, name, projectId);
  }

  private static Member row(int number, String name, Succession... predecessors) {
    return member(number, name, "", List.of(predecessors));
  }

  private static Member member(
      int number, String name, String nextName, List<Succession> predecessors) {
    return new Member(
        number,
        number,
        name,
        nextName,
        new Lifecycle.Running(),
        new Links(null, predecessors),
        List.of());
  }
}
