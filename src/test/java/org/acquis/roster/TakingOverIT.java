package org.acquis.roster;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.acquis.lti13.LtiRole;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.platform.Platforms;
import org.acquis.platform.SchoolId;
import org.acquis.platform.Schools;
import org.junit.jupiter.api.Test;

/** A site that was registered as client a registers again as client b. */
class TakingOverIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final SchoolId school = new Schools(database.sql()).create("École", NOW);
    private final PlatformId old = Platforms.moodle(database, school, "a");
    private final PlatformId young = Platforms.moodle(database, school, "b");

    @Test
    void a_course_and_its_activities_follow_at_their_first_launch() {
        Visit before = launch(old, "3");
        replace(old, young);
        Visit after = launch(young, "3");
        assertThat(after.course()).isEqualTo(before.course());
        assertThat(after.activity()).isEqualTo(before.activity());
        assertThat(after.person()).isEqualTo(before.person());
        assertThat(after.firstVisitOfActivity()).isFalse();
        assertThat(new SelectCourse(database.sql())
                        .of(after.course())
                        .orElseThrow()
                        .platform())
                .isEqualTo(young);
        assertThat(database.sql().fetchCount(COURSE)).isEqualTo(1);
        assertThat(database.sql().fetch(AUDIT_EVENT).getValues(AUDIT_EVENT.ACTION))
                .containsExactly("platform.replaced", "course.taken-over");
    }

    @Test
    void the_old_registration_is_closed_by_the_first_launch_of_the_new_one_and_not_before() {
        launch(old, "3");
        Platforms.session(database, old, "inside");
        replace(old, young);
        assertThat(status(old)).isEqualTo("active");
        assertThat(Platforms.sessions(database)).containsExactly("inside");
        launch(young, "3");
        assertThat(status(old)).isEqualTo("removed");
        assertThat(Platforms.sessions(database)).isEmpty();
    }

    @Test
    void nothing_moves_while_nobody_said_that_one_replaces_the_other() {
        Visit before = launch(old, "3");
        database.sql()
                .update(PLATFORM)
                .set(PLATFORM.STATUS, "suspended")
                .where(PLATFORM.ID.eq(old.value()))
                .execute();
        assertThat(launch(young, "3").course()).isNotEqualTo(before.course());
        assertThat(status(old)).isEqualTo("suspended");
    }

    @Test
    void one_context_id_for_two_courses_of_the_old_registration_moves_neither() {
        Visit first = launch(old, "3");
        Platforms.accept(database, old, "2");
        Visit second =
                Launches.recording(database, NOW).record(launches(old, "3").launch("2"));
        assertThat(second.course()).isNotEqualTo(first.course());
        replace(old, young);
        assertThat(launch(young, "3").course()).isNotIn(first.course(), second.course());
    }

    @Test
    void a_registration_of_another_school_gives_nothing_away() {
        PlatformId elsewhere = Platforms.moodle(database, "c");
        Visit there = launch(elsewhere, "3");
        replace(elsewhere, young);
        assertThat(launch(young, "3").course()).isNotEqualTo(there.course());
        assertThat(status(elsewhere)).isEqualTo("active");
    }

    @Test
    void who_was_a_trainer_there_only_previews_as_a_learner_here() {
        launch(old, "3");
        replace(old, young);
        Visit preview = Launches.recording(database, NOW)
                .record(Launches.of(new JooqRegistrations(database).find(young).orElseThrow())
                        .by("3")
                        .as(LtiRole.CONTEXT_LEARNER)
                        .launch());
        assertThat(preview.preview()).isTrue();
    }

    private Visit launch(PlatformId through, String sub) {
        return Launches.recording(database, NOW).record(launches(through, sub).launch());
    }

    private Launches launches(PlatformId through, String sub) {
        return Launches.of(new JooqRegistrations(database).find(through).orElseThrow())
                .by(sub)
                .as(LtiRole.CONTEXT_INSTRUCTOR);
    }

    private void replace(PlatformId from, PlatformId to) {
        database.sql()
                .update(PLATFORM)
                .set(PLATFORM.REPLACED_BY, to.value())
                .where(PLATFORM.ID.eq(from.value()))
                .execute();
    }

    private String status(PlatformId of) {
        return database.sql().fetchSingle(PLATFORM, PLATFORM.ID.eq(of.value())).get(PLATFORM.STATUS);
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        DATABASE.sql().deleteFrom(AUDIT_EVENT).execute();
        return DATABASE;
    }
}
