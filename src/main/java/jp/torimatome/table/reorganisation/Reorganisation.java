package jp.torimatome.table.reorganisation;

import java.time.LocalDate;
import jp.torimatome.people.Stamp;

/** 組織改編: a change that is planned for a day. */
public record Reorganisation(long id, Change change, LocalDate from, Stamp planned) {}
