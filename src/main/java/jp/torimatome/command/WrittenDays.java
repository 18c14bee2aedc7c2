package jp.torimatome.command;

import java.time.InstantSource;
import java.time.LocalDate;
import jp.torimatome.text.Text;
import jp.torimatome.text.day.DayWords;
import jp.torimatome.text.day.Days;
import jp.torimatome.text.day.Reading;
import jp.torimatome.text.day.When;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * 日付の読み取り: the days of every option, as people write them; what is none is named, as wrong usage.
 */
public record WrittenDays(Text text, InstantSource clock) {

  /** For all subcommands that are there already. */
  public void register(CommandLine line) {
    line.registerConverter(LocalDate.class, this::day);
    line.registerConverter(WrittenMoment.class, this::moment);
  }

  private LocalDate day(String written) {
    When.Period period = period(written);
    if (period.how().time().isPresent()) {
      throw unreadable(written);
    }
    return period.from();
  }

  private WrittenMoment moment(String written) {
    When.Period period = period(written);
    return new WrittenMoment(period.from(), period.how().time());
  }

  private When.Period period(String written) {
    Reading reading = Days.read(written.strip(), clock.instant().atZone(text.zone()).toLocalDate());
    new DayWords(text)
        .fault(reading.when())
        .ifPresent(fault -> {
          throw new TypeConversionException(fault);
        });
    boolean alone = reading.before().isBlank() && reading.after().isBlank();
    if (alone && reading.when() instanceof When.Period period && period.day().isPresent()) {
      return period;
    }
    throw unreadable(written);
  }

  private TypeConversionException unreadable(String written) {
    return new TypeConversionException(text.say("export.date-unreadable", written));
  }
}
