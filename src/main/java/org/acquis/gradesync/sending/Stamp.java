package org.acquis.gradesync.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an attempt may be made: platforms compare timestamps in whole seconds and refuse an equal one, and a stamp in
 * the future would lock the cell until then.
 *
 * @param earliest whole seconds, later than all that the cell has seen
 */
record Stamp(Instant earliest, Instant now) {
    private static final Duration TICK = Duration.ofSeconds(1);

    /**
     * @param last stamp of the newest attempt
     * @param graded timestamp of what the gradebook holds, where it was read
     */
    static Stamp after(Optional<Instant> last, Optional<Instant> graded, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant earliest = Stream.of(last, graded)
                .flatMap(Optional::stream)
                .map(seen -> seen.truncatedTo(ChronoUnit.SECONDS).plus(TICK))
                .max(Instant::compareTo)
                .filter(next -> next.isAfter(second))
                .orElse(second);
        return new Stamp(earliest, now);
    }

    /** False: it has to wait until {@link #earliest}. */
    boolean mayGo() {
        return !earliest.isAfter(now);
    }
}
