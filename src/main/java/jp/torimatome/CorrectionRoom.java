package jp.torimatome;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.reply.correction.Correcting;
import jp.torimatome.reply.correction.CorrectionStore;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.correction.CorrectionHandlers;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.slack.verb.Verb;

/** 訂正の提案: what sections correct besides their replies. */
record CorrectionRoom(Rooms rooms, Correcting correcting, CorrectionStore store) {

  static CorrectionRoom of(Rooms rooms) {
    CorrectionStore store = new CorrectionStore(rooms.database(), rooms.plans());
    var people =
        new Correcting.People(rooms.people().directory(), RosterRoom.of(rooms).editing(), rooms.office().settings().timeZone());
    return new CorrectionRoom(rooms, new Correcting(rooms.replying().answering(), store, rooms.plans(), people), store);
  }

  /** Registers the buttons; what is said after /torimatome comes back. */
  Map<Verb, Function<Typed, Answer>> register(Doors doors, InstantSource clock, Runnable changed) {
    CorrectionHandlers handlers = new CorrectionHandlers(correcting, store, new FormWords(rooms.office().text()), clock);
    handlers.register(doors, changed);
    return Map.of(Verb.CORRECTIONS, handlers::answer);
  }
}
