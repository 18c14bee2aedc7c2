package jp.torimatome.backup;

import java.time.Instant;
import java.util.Optional;

/** What a database holds, for people to compare: {@code newest} is its last act. */
public record Contents(int replies, int recordLines, Optional<Instant> newest) {}
