package jp.torimatome;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.command.preview.PreviewCommand;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.delivery.RowStore;
import jp.torimatome.feature.home.Homes;
import jp.torimatome.people.Member;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.place.Place;
import jp.torimatome.preview.Lines;
import jp.torimatome.preview.Looks;
import jp.torimatome.preview.OwnPages;
import jp.torimatome.preview.PreviewDoors;
import jp.torimatome.say.Part;
import jp.torimatome.say.door.Admission;

/** 見本: what is said, told to who looks at it without the chat. */
record PreviewRoom(Looks looks) {
  private static final int NEWEST = 200;

  /** Everything that is said and everybody who listens, with pages instead of the chat. */
  static PreviewRoom of(
      Rooms rooms,
      Features features,
      DeliveryStore delivery,
      Tick.Clocks clocks,
      Runnable changed) {
    InstantSource clock = clocks.domain();
    Rooms.Office office = rooms.office();
    PreviewDoors doors =
        new PreviewDoors(new Admission(rooms.people().access(), office.text(), clock));
    OwnPages pages = new OwnPages();
    Homes homes =
        new Homes(
            pages,
            rooms.desks().boards(),
            rooms.desks().homes(delivery),
            clock,
            new Homes.Passing(clocks.stopwatch(), Runnable::run));
    new Listeners(rooms, features, delivery, homes, clock, changed).register(doors);
    return new PreviewRoom(
        new Looks(doors, source(rooms, features, delivery, pages, clock), office.text()));
  }

  /** The command that prints it; {@code rooms}: a copy that may be changed. */
  static PreviewCommand command(Supplier<Rooms> rooms, Tick.Clocks clocks) {
    return new PreviewCommand(() -> office(rooms.get(), clocks));
  }

  private static PreviewCommand.Office office(Rooms rooms, Tick.Clocks clocks) {
    DeliveryStore delivery = new DeliveryStore(rooms.database());
    Features features = Features.of(rooms, delivery, clocks.domain());
    Looks looks = of(rooms, features, delivery, clocks, () -> {}).looks();
    return new PreviewCommand.Office(
        looks, new Lines(id -> name(rooms, id)), rooms.office().text());
  }

  private static Looks.Source source(
      Rooms rooms, Features features, DeliveryStore delivery, OwnPages pages, InstantSource clock) {
    RowStore rows = new RowStore(rooms.database());
    Map<OutgoingKind, Composer> by =
        Messages.composers(rooms, features, delivery, clock).stream()
            .collect(Collectors.toMap(Composer::kind, Function.identity()));
    return new Looks.Source(
        () -> rows.newest(NEWEST).stream().map(PreviewRoom::line).toList(),
        id -> rows.message(id).flatMap(message -> parts(by, message)),
        () -> people(rooms, clock),
        pages,
        id -> name(rooms, id));
  }

  private static Looks.Line line(RowStore.Row row) {
    return new Looks.Line(
        row.message().id(),
        row.message().kind().code() + " (" + row.state() + ")",
        row.message().destination());
  }

  private static Optional<List<Part>> parts(
      Map<OutgoingKind, Composer> by, OutgoingMessage message) {
    return Optional.ofNullable(by.get(message.kind()))
        .map(composer -> composer.compose(message))
        .flatMap(composed ->
            switch (composed) {
              case Composed.Post(var parts, var picture) -> Optional.of(parts);
              case Composed.Update(var place, var parts) -> Optional.of(parts);
              case Composed.Whisper(var person, var thread, var parts) -> Optional.of(parts);
              case Composed.Upload upload -> Optional.<List<Part>>empty();
              case Composed.NotYet notYet -> Optional.<List<Part>>empty();
              case Composed.Drop drop -> Optional.<List<Part>>empty();
            });
  }

  /** Who has anything to do here: the coordinators, then the people of the sections. */
  private static Map<String, String> people(Rooms rooms, InstantSource clock) {
    Map<String, String> people = new LinkedHashMap<>();
    Stream.concat(
            rooms.people().access().coordinators().stream(),
            rooms.people().directory().at(clock.instant()).sections().stream()
                .map(SectionEntry::people)
                .flatMap(List::stream))
        .forEach(person -> people.putIfAbsent(person, name(rooms, person)));
    return people;
  }

  private static String name(Rooms rooms, String id) {
    return rooms
        .people()
        .members()
        .member(id)
        .map(Member::name)
        .or(() -> rooms.people().places().place(id).map(Place::name))
        .filter(name -> !name.isEmpty())
        .orElse(id);
  }
}
