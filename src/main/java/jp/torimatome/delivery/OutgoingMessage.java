package jp.torimatome.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One intent to tell Slack something; the words are composed when it is sent. {@code doubtful}: an
 * earlier attempt may have arrived, so Slack is asked before it is tried again; {@code fileId} is
 * the file that attempt was about to share; {@code createdAt} is the workspace's time, as Slack's
 * ts are.
 */
public record OutgoingMessage(
    long id,
    String marker,
    OutgoingKind kind,
    long subjectId,
    String destination,
    Instant createdAt,
    int attempts,
    boolean doubtful,
    @Nullable String fileId) {}
