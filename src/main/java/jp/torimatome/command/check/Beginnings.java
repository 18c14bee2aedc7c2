package jp.torimatome.command.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.role.Role;
import jp.torimatome.people.role.RoleStore;
import jp.torimatome.text.Text;

/**
 * What the files said at the first start, beside what holds now: roles and sections are read from
 * them once, and changed in Slack or by command afterwards.
 *
 * @param files what the settings and sections.yaml say today
 * @param roles as they hold
 * @param sections as they hold today
 */
record Beginnings(CheckCommand.Beginning files, RoleStore roles, Directory sections) {

  /** Who has which role, and every difference; none of it is a mistake. */
  List<String> lines(Text text) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text.say(
            "check.roles",
            people(text, roles.holders(Role.ADMIN)),
            people(text, roles.holders(Role.COORDINATOR))));
    compare(
        text, "slack.coordinators", files.coordination().coordinators(), Role.COORDINATOR, lines);
    compare(text, "slack.admins", files.coordination().admins(), Role.ADMIN, lines);
    List<String> names =
        sections.sections().stream()
            .filter(
                entry -> !files.sections().byCode(entry.code()).map(entry::equals).orElse(false))
            .map(SectionEntry::name)
            .toList();
    if (!names.isEmpty()) {
      lines.add(text.say("check.sections.differ", text.list(names.stream())));
    }
    return lines;
  }

  private void compare(Text text, String key, List<String> named, Role role, List<String> lines) {
    List<String> holders = roles.holders(role);
    if (!new HashSet<>(holders).equals(new HashSet<>(named))) {
      lines.add(text.say("check.roles.differ", key, people(text, named), people(text, holders)));
    }
  }

  private static String people(Text text, List<String> ids) {
    return ids.isEmpty() ? text.say("command.role.nobody") : text.list(ids.stream());
  }
}
