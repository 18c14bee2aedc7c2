package jp.torimatome.command;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** 日時の指定: a day on the command line, and the time of day where one is written. */
public record WrittenMoment(LocalDate day, Optional<LocalTime> time) {}
