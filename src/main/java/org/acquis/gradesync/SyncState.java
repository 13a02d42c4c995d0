package org.acquis.gradesync;

import java.time.Instant;
import java.util.Optional;

/** How far the gradebook is behind for one learner in one activity: the worst over its columns. */
public sealed interface SyncState {
    /** The word in style classes and texts. */
    String code();

    /** Since when, or when it was sent; empty where a time says nothing. */
    default Optional<Instant> at() {
        return Optional.empty();
    }

    /** There is nothing to send. */
    record None() implements SyncState {
        @Override
        public String code() {
            return "none";
        }
    }

    /** All is there, the last since then. */
    record Sent(Instant when) implements SyncState {
        @Override
        public String code() {
            return "sent";
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(when);
        }
    }

    /** It was there, and was taken back. */
    record Withdrawn(Instant when) implements SyncState {
        @Override
        public String code() {
            return "withdrawn";
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(when);
        }
    }

    /** On its way, for the first time or again; {@code since} it was queued. */
    record Waiting(Instant since) implements SyncState {
        @Override
        public String code() {
            return "waiting";
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(since);
        }
    }

    /** The gradebook holds a newer grade that is not ours: somebody has to decide. */
    record Conflict() implements SyncState {
        @Override
        public String code() {
            return "conflict";
        }
    }

    /**
     * The platform will not take it until somebody changes something.
     *
     * @param reason code of a text {@code sync.reason.*}
     */
    record Refused(String reason) implements SyncState {
        @Override
        public String code() {
            return "refused";
        }
    }
}
