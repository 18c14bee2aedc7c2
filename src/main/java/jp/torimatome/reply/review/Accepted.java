package jp.torimatome.reply.review;

import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;

/** 確認済: the newest reply of an item, as somebody took it. */
public record Accepted(long replyId, Section section, int printedNumber, String name, Stamp stamp) {}
