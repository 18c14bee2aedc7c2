package jp.torimatome.feature.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.people.role.Role;
import jp.torimatome.people.roster.GrantingRoles;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/** /torimatome 権限: who is 管理者 and who is 取りまとめ担当; giving and taking a role. */
public final class RoleAnswer {
  private static final String GRANT = "付与|grant";
  private static final String REVOKE = "取消|取り消し|revoke";
  private static final String ADMIN = "管理者|admin";
  private static final String COORDINATOR = "取りまとめ担当|coordinator";

  private final GrantingRoles granting;
  private final Text text;

  public RoleAnswer(GrantingRoles granting, Text text) {
    this.granting = granting;
    this.text = text;
  }

  public Answer answer(Typed typed) {
    if (typed.rest().isEmpty()) {
      return Answer.of(list());
    }
    List<String> people =
        Marks.MENTION.matcher(typed.folded()).results().map(found -> found.group(1)).toList();
    String rest = Marks.MENTION.matcher(typed.folded()).replaceAll(" ");
    Optional<Boolean> giving = one(rest, GRANT, REVOKE);
    Optional<Boolean> admin = one(rest, ADMIN, COORDINATOR);
    String known = String.join("|", GRANT, REVOKE, ADMIN, COORDINATOR);
    String unread =
        Arrays.stream(rest.strip().split("\\s+"))
            .filter(word -> !says(word, known))
            .collect(Collectors.joining(" "));
    if (people.isEmpty() && rest.contains("@")) {
      return Answer.unfit(text.say("role.no-mention"));
    }
    if (!unread.isEmpty()) {
      return Answer.unfit(text.say("coordinator.unread", Marks.escape(Marks.shorten(unread, 50))));
    }
    if (people.size() != 1 || giving.isEmpty() || admin.isEmpty()) {
      return Answer.unfit(text.say("role.usage"));
    }
    Role role = admin.get() ? Role.ADMIN : Role.COORDINATOR;
    String person = people.getFirst();
    GrantingRoles.Outcome outcome =
        giving.get()
            ? granting.grant(person, role, typed.stamp())
            : granting.revoke(person, role, typed.stamp());
    return Answer.of(told(outcome, person, role, giving.get()) + "\n\n" + list());
  }

  private String told(GrantingRoles.Outcome outcome, String person, Role role, boolean giving) {
    String way = giving ? "grant" : "revoke";
    return switch (outcome) {
      case GrantingRoles.Outcome.Unfit(var state) ->
          text.say("role.unfit." + state.code(), text.say("person", person));
      case GrantingRoles.Outcome.Decided(var decided) ->
          switch (decided) {
            case DONE, UNCHANGED ->
                text.say(
                    "role." + way + "." + decided.name().toLowerCase(Locale.ROOT),
                    text.say("person", person),
                    name(role));
            case OWN_ROLE -> text.say("role.own_role");
            case LAST_ADMIN -> text.say("role.last_admin", text.say("person", person));
          };
    };
  }

  private String list() {
    return text.say("role.list") + "\n" + line(Role.ADMIN) + "\n" + line(Role.COORDINATOR);
  }

  private String line(Role role) {
    List<String> holders = granting.holders(role);
    String people =
        holders.isEmpty()
            ? text.say("handover.nobody")
            : text.list(holders.stream().map(person -> text.say("person", person)));
    return text.say("role.line", name(role), people);
  }

  private String name(Role role) {
    return text.say("role.name." + role.code());
  }

  /**
   * True for the first word, false for the second; empty for neither, both, or anything that is not
   * a word of its own.
   */
  private static Optional<Boolean> one(String rest, String first, String second) {
    boolean one = says(rest, first);
    return one == says(rest, second) ? Optional.empty() : Optional.of(one);
  }

  private static boolean says(String rest, String words) {
    Matcher word = Pattern.compile("(?i)(?:" + words + ")").matcher("");
    return Arrays.stream(rest.strip().split("\\s+")).anyMatch(typed -> word.reset(typed).matches());
  }
}
