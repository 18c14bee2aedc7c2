package jp.torimatome.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;

/**
 * 締切間際: eight people submit reply after reply over HTTP while the sender posts; Slack waits three
 * seconds for each.
 */
final class RushLoad implements Benchmarks.Load {
  private static final int PEOPLE = 8;
  private static final int PROJECTS = 400;
  private static final Duration LASTING = Duration.ofSeconds(60);

  @Override
  public List<String> run() throws Exception {
    try (Prefecture prefecture = Prefecture.of(PROJECTS);
        Workspace workspace = Workspace.open(prefecture)) {
      List<Inquiry> inquiries =
          prefecture.office.inquiries.inquiries(prefecture.round.id()).subList(0, PEOPLE);
      workspace.posts(PEOPLE, Duration.ofMinutes(1));
      Replies replies = new Replies(workspace.toBot, prefecture, RushLoad::refuse);
      List<Double> waits = replies.send(inquiries, LASTING).stream().sorted().toList();
      int stored = replies.stored();
      int revisions =
          prefecture.office.items().values().stream()
              .flatMap(item -> item.answer().stream())
              .mapToInt(Item.Answer::revision)
              .sum();
      if (stored != waits.size() || revisions != stored) {
        throw new IllegalStateException(
            waits.size() + " acknowledged, " + stored + " stored, newest revisions " + revisions);
      }
      double p99 = waits.get(waits.size() * 99 / 100);
      return List.of(
          String.format(
              Locale.ROOT,
              "%8.3f    of Slack's 3 s: 99 of 100 replies of %d people at once (%.0f ms; median"
                  + " %.0f ms); %d sent, %d stored",
              p99 / 3000,
              PEOPLE,
              p99,
              waits.get(waits.size() / 2),
              waits.size(),
              stored));
    }
  }

  private static void refuse(SignedPost.Answer answer) {
    throw new IllegalStateException(answer.toString());
  }
}
