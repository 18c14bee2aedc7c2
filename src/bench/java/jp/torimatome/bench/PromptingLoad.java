package jp.torimatome.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * 500 課への依頼: how long until the last section has its prompt, against the time that the pace of 200
 * a minute needs by itself.
 */
final class PromptingLoad implements Benchmarks.Load {
  private static final int PROJECTS = 4000;
  private static final double PER_MINUTE = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @Override
  public List<String> run() throws Exception {
    try (Prefecture prefecture = Prefecture.of(PROJECTS);
        Workspace workspace = Workspace.open(prefecture)) {
      // a prompt for every section, and the week's post
      int expected = prefecture.office.inquiries.inquiries(prefecture.round.id()).size() + 1;
      List<Instant> posts = workspace.posts(expected, PATIENCE);
      double seconds = Duration.between(posts.getFirst(), posts.getLast()).toMillis() / 1000.0;
      double needed = (posts.size() - 1) * 60 / PER_MINUTE;
      long refused = workspace.refusedForPace();
      if (refused > 0 || posts.size() != expected) {
        throw new IllegalStateException(refused + " answers of 429, " + posts.size() + " posts");
      }
      return List.of(
          String.format(
              Locale.ROOT,
              "%8.2f x  %d prompts under Slack's limits against the pace alone (%.1f s, %.1f s); no"
                  + " 429; at most %d in a second",
              seconds / needed,
              posts.size(),
              seconds,
              needed,
              densest(posts)));
    }
  }

  private static long densest(List<Instant> posts) {
    return posts.stream()
        .mapToLong(from ->
            posts.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
                .count())
        .max()
        .orElse(0);
  }
}
