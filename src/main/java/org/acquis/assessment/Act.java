package org.acquis.assessment;

import java.util.Optional;

/** What became of an act on a grid: done, or refused with nothing written. */
public sealed interface Act<T> {
    record Done<T>(T result) implements Act<T> {}

    record Refused<T>(GridRefusal why) implements Act<T> {}

    default Optional<GridRefusal> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
