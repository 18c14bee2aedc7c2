package jp.torimatome.slack.verb;

import com.slack.api.model.view.View;
import java.util.function.Consumer;
import jp.torimatome.people.Stamp;

/** What somebody typed after a word of /torimatome (width folded), who and when, where, and how to open a modal for them. */
public record Typed(String rest, Stamp stamp, String channel, Consumer<View> modals) {}
