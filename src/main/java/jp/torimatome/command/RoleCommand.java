package jp.torimatome.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.torimatome.people.role.Role;
import jp.torimatome.people.role.RoleStore;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome role list | give PERSON ROLE | take PERSON ROLE}: 管理者 and 取りまとめ担当, also where
 * nobody in Slack may change them.
 */
@Command(name = "role", description = "${bundle:command.role}", mixinStandardHelpOptions = true)
public final class RoleCommand {
  private static final String PERSON = "[UW][A-Z0-9]+";
  private static final String BY = "command";
  private static final List<Role> GIVEN = List.of(Role.ADMIN, Role.COORDINATOR);

  private final Supplier<Office> office;
  private final InstantSource clock;

  @Spec private @Nullable CommandSpec spec;

  /** Who has which role, and the words for it. */
  public record Office(RoleStore roles, Text text) {}

  public RoleCommand(Supplier<Office> office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  @Command(
      name = "list",
      description = "${bundle:command.role.list}",
      mixinStandardHelpOptions = true)
  int list() {
    Office open = office.get();
    for (Role role : GIVEN) {
      List<String> holders = open.roles().holders(role);
      String who =
          holders.isEmpty()
              ? open.text().say("command.role.nobody")
              : open.text().list(holders.stream().map(id -> open.text().say("person", id)));
      said().done(open.text().say("role.line", name(open, role), who));
    }
    return 0;
  }

  @Command(
      name = "give",
      description = "${bundle:command.role.give}",
      mixinStandardHelpOptions = true)
  int give(
      @Parameters(paramLabel = "PERSON", descriptionKey = "command.role.person") String person,
      @Parameters(paramLabel = "ROLE", descriptionKey = "command.role.role") String role) {
    return changed(person, role, true);
  }

  @Command(
      name = "take",
      description = "${bundle:command.role.take}",
      mixinStandardHelpOptions = true)
  int take(
      @Parameters(paramLabel = "PERSON", descriptionKey = "command.role.person") String person,
      @Parameters(paramLabel = "ROLE", descriptionKey = "command.role.role") String role) {
    return changed(person, role, false);
  }

  private int changed(String person, String word, boolean given) {
    Office open = office.get();
    if (!person.matches(PERSON)) {
      return said().notDone(open.text().say("command.role.no-person", person));
    }
    Optional<Role> named =
        GIVEN.stream()
            .filter(each -> each.code().equals(word.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (named.isEmpty()) {
      return said().notDone(open.text().say("command.role.no-role", word));
    }
    Role role = named.get();
    RoleStore.Outcome outcome =
        given
            ? open.roles().grant(person, role, BY, clock.instant())
            : open.roles().revoke(person, role, BY, clock.instant());
    String sentence = given ? "role.grant." : "role.revoke.";
    return switch (outcome) {
      case DONE ->
          said()
              .done(
                  open.text()
                      .say(sentence + "done", open.text().say("person", person), name(open, role)));
      case UNCHANGED ->
          said()
              .done(
                  open.text()
                      .say(
                          sentence + "unchanged",
                          open.text().say("person", person),
                          name(open, role)));
      case LAST_ADMIN ->
          said().notDone(open.text().say("role.last_admin", open.text().say("person", person)));
      case OWN_ROLE -> throw new IllegalStateException("the command line has no role of its own");
    };
  }

  private static String name(Office open, Role role) {
    return open.text().say("role.name." + role.code());
  }

  private Said said() {
    return new Said(Objects.requireNonNull(spec));
  }
}
