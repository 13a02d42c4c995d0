package org.acquis.gradesync.sending;

import java.time.Duration;
import java.util.Random;

/** How long to wait before the next try: doubling, capped, and unequal so that what failed together does not return together. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FIRST_SELDOM = Duration.ofMinutes(5);
    private static final Duration LONGEST_SELDOM = Duration.ofHours(4);
    private static final Duration FIRST_MISSING = Duration.ofMinutes(1);
    private static final Duration LONGEST_MISSING = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 16;

    private final Random random;

    Backoff(Random random) {
        this.random = random;
    }

    /** @param tries how many failed before this one, from 0; 2 to 4 s after the first, at most a quarter of an hour */
    Duration soon(int tries) {
        return spread(doubled(FIRST, LONGEST, tries));
    }

    /** For what needs somebody to act, such as a locked grade: minutes to hours. */
    Duration seldom(int tries) {
        return spread(doubled(FIRST_SELDOM, LONGEST_SELDOM, tries));
    }

    /** For a column that is not there: a launch may tell it any time. */
    Duration missing(int tries) {
        return spread(doubled(FIRST_MISSING, LONGEST_MISSING, tries));
    }

    static Duration doubled(Duration first, Duration longest, int times) {
        Duration wait = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Between half of it and all of it. */
    private Duration spread(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * (0.5 + random.nextDouble() / 2)));
    }
}
