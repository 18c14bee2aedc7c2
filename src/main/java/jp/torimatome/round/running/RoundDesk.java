package jp.torimatome.round.running;

import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.RoundStore;

/**
 * Everything that coordinators do with rounds, for the slash command and the command line alike.
 */
public record RoundDesk(
    RoundStore rounds,
    InquiryStore inquiries,
    Planning planning,
    Opening opening,
    Steering steering,
    Prompting prompting,
    Upcoming upcoming) {}
