package jp.torimatome.reply.review;

import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import jp.torimatome.round.Item;

/** 確認済: the newest reply of an item, as somebody took it. */
public record Accepted(long replyId, Section section, Item.ProjectLabel project, Stamp stamp) {}
