package org.acquis.assessment;

import java.time.Instant;

/**
 * What became of a save.
 *
 * @param <T> what is saved: a judgement or a remark
 */
public sealed interface Recording<T> {
    /** @param edition what the next save has to be based on */
    record Recorded<T>(int edition, Instant at) implements Recording<T> {}

    /** Somebody saved after the reader's page was made; nothing was overwritten. */
    record OlderEdition<T>(T theirs) implements Recording<T> {}

    record Refused<T>(GridRefusal why) implements Recording<T> {}
}
