package jp.torimatome.command;

import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.text.Text;

/** 氏名: a shell puts no names for ids as Slack does, so they are said here. */
public final class Names {
  private Names() {}

  /** The same sentences with people by name and id; by id alone whom Slack has not told of. */
  public static Text said(Text text, MemberStore members) {
    return text.naming(id ->
        members
            .member(id)
            .map(Member::name)
            .filter(name -> !name.isBlank())
            .map(name -> text.say("command.directory.person", name, id))
            .orElse(id));
  }
}
