package org.acquis.roster;

import static org.acquis.schema.Tables.CANDIDATE;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.LtiRole;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.platform.Platforms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshingRosterIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456789Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(6));

    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final PlatformId platform = Platforms.moodle(database, "a");
    private final JooqRegistrations registrations = new JooqRegistrations(database);
    private final Launches trainer =
            Launches.of(registrations.find(platform).orElseThrow()).by("3").as(LtiRole.CONTEXT_INSTRUCTOR);
    private final Visit visit = launched(trainer, NOW.minus(Duration.ofHours(1)));
    private final RosterPlatform moodle = new RosterPlatform();
    private final RefreshingRoster roster =
            new RefreshingRoster(database, registrations, moodle.client(Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void members_become_people_with_a_candidate_each() {
        moodle.lists("3", "Instructor")
                .lists("4", "Learner", "Active", "Zoé", "Étienne")
                .lists("5", "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner", "Active", "Ana", "Dupré")
                .lists("6", "Learner", "Active", "Ana", "zola")
                .lists("7", "Learner");

        assertThat(refresh(NOW)).isEqualTo(new RosterReading.Done(5));
        assertThat(learners())
                .extracting(Learner::familyName)
                .containsExactly(Optional.of("Dupré"), Optional.of("Étienne"), Optional.of("zola"), Optional.empty());
        assertThat(learners()).extracting(Learner::candidate).doesNotHaveDuplicates();
        assertThat(database.sql().fetchCount(CANDIDATE)).isEqualTo(5);
        Course course = new SelectCourse(database.sql()).of(visit.course()).orElseThrow();
        assertThat(course.membersRefreshedAt()).contains(Instant.parse("2026-11-24T10:00:00.123456Z"));
        assertThat(course.membersFailure()).isEmpty();
    }

    @Test
    void a_person_of_the_roster_is_the_one_who_launches_later() {
        moodle.lists("5", "Learner", "Active", "Ana", "Dupré");
        refresh(NOW);
        Visit later = launched(trainer.by("5").as(LtiRole.CONTEXT_LEARNER), NOW);
        assertThat(learners()).extracting(Learner::person).containsExactly(later.person());
    }

    @Test
    @DisplayName("N11 a known trainer who is listed as a learner stays a trainer")
    void a_known_trainer_who_is_listed_as_a_learner_stays_a_trainer() {
        moodle.lists("3", "Learner");
        refresh(NOW);
        assertThat(learners()).isEmpty();
    }

    @Test
    @DisplayName("N7 who is absent inactive or deleted is kept as not enrolled until he comes back")
    void who_is_absent_inactive_or_deleted_is_kept_as_not_enrolled_until_he_comes_back() {
        moodle.lists("4", "Learner").lists("5", "Learner").lists("6", "Learner").lists("7", "Learner");
        refresh(NOW);
        moodle.forgetsEverybody()
                .lists("4", "Learner", "Inactive", null, null)
                .lists("5", "Learner", "Deleted", null, null)
                .lists("7", "Learner")
                .lists("8", "Learner", "Inactive", null, null);
        refresh(LATER);
        assertThat(enrolled()).containsExactly("7");
        assertThat(learners()).hasSize(4);

        moodle.lists("6", "Learner");
        refresh(LATER.plus(Duration.ofMinutes(6)));
        assertThat(enrolled()).containsExactly("6", "7");
        launched(trainer.by("5").as(LtiRole.CONTEXT_LEARNER), LATER.plus(Duration.ofMinutes(7)));
        assertThat(enrolled()).containsExactly("5", "6", "7");
    }

    @Test
    void who_launches_while_the_platform_answers_is_not_taken_for_absent() {
        Launches late = trainer.by("9").as(LtiRole.CONTEXT_LEARNER);
        moodle.lists("4", "Learner").meanwhile(() -> launched(late, NOW.plusSeconds(1)));
        refresh(NOW);
        assertThat(enrolled()).containsExactly("4", "9");
    }

    @Test
    @DisplayName("N8 names are taken when told and kept when not")
    void names_are_taken_when_told_and_kept_when_not() {
        moodle.lists("4", "Learner").lists("5", "Learner", "Active", "Ana", "Dupré");
        refresh(NOW);
        moodle.forgetsEverybody()
                .lists("4", "Learner", "Active", "Zoé", "Étienne")
                .lists("5", "Learner");
        refresh(LATER);
        assertThat(learners())
                .extracting(Learner::name)
                .containsExactly(Optional.of("Ana Dupré"), Optional.of("Zoé Étienne"));
    }

    @Test
    void the_platform_is_asked_again_only_after_some_minutes_unless_somebody_asks() {
        moodle.lists("4", "Learner");
        refresh(NOW);
        assertThat(refresh(NOW.plus(Duration.ofMinutes(4)))).isEqualTo(new RosterReading.StillFresh());
        assertThat(moodle.rosterRequests).hasValue(1);
        assertThat(roster.refreshNow(visit.course(), NOW.plus(Duration.ofMinutes(4))))
                .isInstanceOf(RosterReading.Done.class);
        assertThat(refresh(NOW.plus(Duration.ofMinutes(10)))).isInstanceOf(RosterReading.Done.class);
        assertThat(moodle.rosterRequests).hasValue(3);
    }

    @Test
    void one_at_a_time_reads_a_course() {
        List<RosterReading> second = new ArrayList<>();
        moodle.lists("4", "Learner").meanwhile(() -> {
            second.add(refresh(NOW));
            second.add(roster.refreshNow(visit.course(), NOW));
        });
        assertThat(refresh(NOW)).isInstanceOf(RosterReading.Done.class);
        assertThat(second).containsExactly(new RosterReading.NotNow(), new RosterReading.NotNow());
        assertThat(moodle.rosterRequests).hasValue(1);
    }

    @Test
    void a_reader_that_died_is_replaced_after_its_lease() {
        database.sql()
                .update(COURSE)
                .set(COURSE.MEMBERS_LEASE_UNTIL, NOW.plusSeconds(60))
                .execute();
        assertThat(refresh(NOW)).isEqualTo(new RosterReading.NotNow());
        assertThat(refresh(NOW.plusSeconds(60))).isInstanceOf(RosterReading.Done.class);
    }

    @Test
    void a_failure_is_kept_with_the_course_and_changes_nobody() {
        moodle.lists("4", "Learner");
        refresh(NOW);
        moodle.answers(404);
        RosterReading failed = refresh(LATER);
        assertThat(failed).isEqualTo(new RosterReading.Failed("gone"));
        assertThat(new SelectCourse(database.sql())
                        .of(visit.course())
                        .orElseThrow()
                        .membersFailure())
                .contains("gone");
        assertThat(enrolled()).containsExactly("4");

        moodle.answers(200);
        assertThat(refresh(LATER.plusSeconds(30))).isEqualTo(new RosterReading.NotNow());
        assertThat(roster.refreshNow(visit.course(), LATER.plusSeconds(30))).isInstanceOf(RosterReading.Done.class);
        assertThat(new SelectCourse(database.sql())
                        .of(visit.course())
                        .orElseThrow()
                        .membersFailure())
                .isEmpty();
    }

    @Test
    void after_a_failure_the_platform_is_left_alone_for_a_minute() {
        moodle.answers(503);
        refresh(NOW);
        refresh(NOW.plusSeconds(59));
        int asked = moodle.rosterRequests.get();
        refresh(NOW.plusSeconds(60));
        assertThat(moodle.rosterRequests.get()).isGreaterThan(asked);
    }

    @Test
    @DisplayName("N2 a course without the service and a suspended platform ask nothing")
    void a_course_without_the_service_and_a_suspended_platform_ask_nothing() {
        database.sql().update(PLATFORM).set(PLATFORM.STATUS, "suspended").execute();
        assertThat(refresh(NOW)).isEqualTo(new RosterReading.Failed("platform-suspended"));
        launched(trainer.withoutServices(), NOW);
        assertThat(refresh(LATER)).isEqualTo(new RosterReading.NotOffered());
        assertThat(moodle.rosterRequests).hasValue(0);
    }

    @Test
    void twelve_hundred_members_take_a_handful_of_statements() {
        for (int i = 0; i < 1200; i++) {
            moodle.lists("m" + i, "Learner", "Active", "Given " + i, "Family " + i);
        }
        long before = statements();
        refresh(NOW);
        assertThat(statements() - before).isLessThan(25);
        assertThat(learners()).hasSize(1200).allMatch(Learner::enrolled);
        assertThat(database.sql().fetchCount(PERSON)).isEqualTo(1201);

        long again = statements();
        refresh(LATER);
        assertThat(statements() - again).isLessThan(20);
    }

    @Test
    void another_course_is_not_touched() {
        Visit other = launched(
                trainer.by("4")
                        .as(LtiRole.CONTEXT_LEARNER)
                        .in(new org.acquis.lti13.launch.LtiContext("99", Optional.empty(), Optional.empty())),
                NOW.minus(Duration.ofHours(1)));
        refresh(NOW);
        assertThat(new SelectLearnersOfCourse(database.sql()).of(other.course()))
                .extracting(Learner::enrolled)
                .containsExactly(true);
    }

    private RosterReading refresh(Instant when) {
        return roster.refresh(visit.course(), when);
    }

    private List<Learner> learners() {
        return new SelectLearnersOfCourse(database.sql()).of(visit.course());
    }

    /** Platform's names of the learners who are enrolled. */
    private List<String> enrolled() {
        return database.sql()
                .select(PERSON.SUB)
                .from(PERSON)
                .join(COURSE_MEMBER)
                .on(COURSE_MEMBER.PERSON_ID.eq(PERSON.ID))
                .where(COURSE_MEMBER.COURSE_ID.eq(visit.course().value()))
                .and(COURSE_MEMBER.ENROLLED)
                .and(COURSE_MEMBER.ROLE.eq("learner"))
                .orderBy(PERSON.SUB)
                .fetch(row -> row.value1());
    }

    private Visit launched(Launches launches, Instant when) {
        return Launches.recording(database, when).record(launches.launch());
    }

    private long statements() {
        long all = 0;
        for (String command : List.of("select", "insert", "update", "delete")) {
            all += Long.parseLong((String) database.sql()
                    .fetchSingle("SHOW GLOBAL STATUS LIKE 'Com_" + command + "'")
                    .get(1));
        }
        return all;
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
