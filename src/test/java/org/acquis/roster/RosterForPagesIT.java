package org.acquis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.acquis.lti13.LtiRole;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.platform.Platforms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits here waits for another thread; should that never come, the test fails instead of hanging. */
@Timeout(60)
class RosterForPagesIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final PlatformId platform = Platforms.moodle(database, "a");
    private final JooqRegistrations registrations = new JooqRegistrations(database);
    private final RosterPlatform moodle = new RosterPlatform();
    private final CourseId course = Launches.recording(database, NOW)
            .record(Launches.of(registrations.find(platform).orElseThrow())
                    .by("3")
                    .as(LtiRole.CONTEXT_INSTRUCTOR)
                    .launch())
            .course();

    @Test
    void a_page_does_not_wait_for_a_slow_platform_and_finds_everybody_afterwards() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        moodle.lists("4", "Learner").meanwhile(() -> {
            asked.countDown();
            await(answered);
        });
        try (RosterForPages roster = pages(Duration.ZERO)) {
            try {
                roster.refresh(course, NOW);

                await(asked);
                assertThat(beingRead(NOW)).isTrue();
                assertThat(beingRead(NOW.plus(Duration.ofMinutes(10))))
                        .as("a reading that never ended")
                        .isFalse();
            } finally {
                // The roster waits for its reading before it closes.
                answered.countDown();
            }
        }
        assertThat(beingRead(NOW)).isFalse();
        assertThat(new SelectLearnersOfCourse(database.sql()).of(course)).hasSize(1);
    }

    @Test
    void a_quick_platform_has_answered_before_the_page_is_made() {
        moodle.lists("4", "Learner");
        try (RosterForPages roster = pages(Duration.ofMinutes(1))) {
            roster.refresh(course, NOW);

            assertThat(new SelectLearnersOfCourse(database.sql()).of(course)).hasSize(1);
        }
    }

    private RosterForPages pages(Duration patience) {
        return new RosterForPages(
                new RefreshingRoster(database, registrations, moodle.client(Clock.fixed(NOW, ZoneOffset.UTC))),
                patience);
    }

    private boolean beingRead(Instant now) {
        return new SelectCourse(database.sql()).of(course).orElseThrow().beingRead(now);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
