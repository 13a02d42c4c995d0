package org.acquis.roster;

import static org.acquis.schema.Tables.CANDIDATE;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.PersonName;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.lti13.launch.LtiContext;
import org.acquis.lti13.launch.ResourceLink;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.platform.Platforms;
import org.acquis.platform.Schools;
import org.jooq.Record;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordingVisitIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final PlatformId platform = Platforms.moodle(database, "a");
    private final Launches learner = Launches.of(registration(platform));
    private final Launches trainer = learner.by("3").as(LtiRole.CONTEXT_INSTRUCTOR);

    @Test
    void a_first_launch_makes_course_activity_person_and_candidate_known() {
        Visit visit = record(learner);

        assertThat(visit.platform()).isEqualTo(platform);
        assertThat(visit.role()).isEqualTo(CourseRole.LEARNER);
        assertThat(visit.preview()).isFalse();
        assertThat(visit.firstVisitOfActivity()).isTrue();
        assertThat(visit.origins()).containsExactly("https://media.example.org:8443", Platforms.ISSUER);
        assertThat(visit.custom()).containsEntry("acquis_map", "C1.1");

        Course course = new SelectCourse(database.sql()).of(visit.course()).orElseThrow();
        assertThat(course.title()).contains("Marketing digital");
        assertThat(course.label()).contains("MKT1");
        assertThat(course.school()).isEqualTo(visit.school());
        assertThat(course.platform()).isEqualTo(platform);
        assertThat(course.rosterOffered()).isTrue();
        Gradebook gradebook =
                new SelectGradebook(database.sql()).of(visit.course()).orElseThrow();
        assertThat(gradebook.scopes()).containsExactlyInAnyOrder(Scope.SCORE, Scope.LINE_ITEM);
        assertThat(gradebook.lineItems()).contains(Launches.COLUMNS);
        CourseActivity activity = new SelectCourseActivity(database.sql())
                .of(visit.course(), visit.activity())
                .orElseThrow();
        assertThat(activity.title()).contains("Étude de cas");
        assertThat(activity.lineItemUrl()).contains(Launches.COLUMN);
        Learner stored = new SelectLearner(database.sql())
                .of(visit.course(), visit.person())
                .orElseThrow();
        assertThat(stored.name()).contains("Léa Martin");
        assertThat(stored.enrolled()).isTrue();
        assertThat(database.sql().fetchSingle(PLATFORM).get(PLATFORM.LAST_LAUNCH_AT))
                .isEqualTo(NOW);
    }

    @Test
    void a_launch_that_tells_nothing_new_is_one_read_and_no_write() {
        Visit first = record(learner);
        List<Long> before = counters();
        Visit again = recordAt(learner, NOW.plus(Duration.ofMinutes(4)));
        List<Long> after = counters();

        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("firstVisitOfActivity")
                .isEqualTo(first);
        assertThat(again.firstVisitOfActivity()).isFalse();
        assertThat(after.get(0) - before.get(0)).as("SELECT").isEqualTo(1);
        assertThat(after.subList(1, after.size()))
                .as("writes and transactions")
                .isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void a_choice_of_content_makes_course_and_person_known_and_no_activity() {
        CourseVisit visit = Launches.recording(database, NOW).recordInCourse(trainer.choosingContent());
        List<Long> before = counters();
        CourseVisit again = Launches.recording(database, NOW).recordInCourse(trainer.choosingContent());

        assertThat(again).isEqualTo(visit);
        assertThat(counters().subList(1, before.size())).as("writes").isEqualTo(before.subList(1, before.size()));
        assertThat(visit.role()).isEqualTo(CourseRole.TRAINER);
        assertThat(visit.platform()).isEqualTo(platform);
        assertThat(database.sql().fetchCount(COURSE_ACTIVITY)).isZero();
        Gradebook gradebook =
                new SelectGradebook(database.sql()).of(visit.course()).orElseThrow();
        assertThat(gradebook.lineItems()).contains(Launches.COLUMNS);
        assertThat(record(trainer).course()).as("the course of later launches").isEqualTo(visit.course());
    }

    @Test
    void a_launch_without_an_activity_is_no_visit_of_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Launches.recording(database, NOW).record(trainer.choosingContent()));
        assertThat(database.sql().fetchCount(COURSE)).isZero();
    }

    @Test
    void the_time_of_the_last_launch_is_kept_to_some_minutes() {
        Visit visit = record(learner);
        recordAt(learner, NOW.plus(Duration.ofMinutes(4)));
        assertThat(member(visit).get(COURSE_MEMBER.LAST_LAUNCH_AT)).isEqualTo(NOW);
        Instant later = NOW.plus(Duration.ofMinutes(6));
        recordAt(learner, later);
        assertThat(member(visit).get(COURSE_MEMBER.LAST_LAUNCH_AT)).isEqualTo(later);
    }

    @Test
    void what_the_newest_launch_tells_is_kept_and_what_it_no_longer_offers_is_forgotten() {
        Visit visit = record(learner);
        record(learner.in(new LtiContext("2", Optional.of("MKT2"), Optional.of("Marketing 2027")))
                .opening(new ResourceLink("1", Optional.of("Cas n° 1"), Optional.empty()))
                .withoutServices());

        Course course = new SelectCourse(database.sql()).of(visit.course()).orElseThrow();
        assertThat(course.title()).contains("Marketing 2027");
        assertThat(course.label()).contains("MKT2");
        assertThat(course.rosterOffered()).isFalse();
        assertThat(course.gradebookOffered()).isFalse();
        CourseActivity activity =
                new SelectCourseActivity(database.sql()).of(visit.activity()).orElseThrow();
        assertThat(activity.title()).contains("Cas n° 1");
        assertThat(activity.lineItemUrl()).isEmpty();
        assertThat(new SelectGradebook(database.sql())
                        .of(visit.course())
                        .orElseThrow()
                        .scopes())
                .isEmpty();
    }

    @Test
    void a_name_is_corrected_but_never_forgotten() {
        Visit visit = record(learner);
        record(learner.named(PersonName.withheld()));
        assertThat(learners(visit)).extracting(Learner::name).containsExactly(Optional.of("Léa Martin"));
        record(learner.named(Launches.name("Léa Durand", "Léa", "Durand")));
        assertThat(learners(visit)).extracting(Learner::familyName).containsExactly(Optional.of("Durand"));
    }

    @Test
    @DisplayName("M25 a person without a name is accepted")
    void a_person_without_a_name_is_accepted() {
        Visit visit = record(learner.named(PersonName.withheld()));
        assertThat(learners(visit)).extracting(Learner::name).containsExactly(Optional.empty());
    }

    @Test
    void a_trainer_who_looks_as_a_learner_has_a_preview_and_is_no_learner() {
        Visit first = record(trainer);
        Visit look = record(trainer.as(LtiRole.CONTEXT_LEARNER));
        assertThat(first.preview()).isFalse();
        assertThat(look.role()).isEqualTo(CourseRole.LEARNER);
        assertThat(look.preview()).isTrue();
        assertThat(learners(look)).isEmpty();
        assertThat(new SelectLearner(database.sql()).of(look.course(), look.person()))
                .isEmpty();
        assertThat(record(trainer).role()).isEqualTo(CourseRole.TRAINER);
    }

    @Test
    void a_learner_who_turns_out_to_be_a_trainer_leaves_the_list_of_learners() {
        Visit visit = record(learner);
        assertThat(learners(visit)).hasSize(1);
        record(learner.as(LtiRole.CONTEXT_INSTRUCTOR));
        assertThat(learners(visit)).isEmpty();
    }

    @Test
    void a_trainer_of_one_course_may_be_a_learner_of_another() {
        record(trainer);
        Visit other =
                record(trainer.as(LtiRole.CONTEXT_LEARNER).in(new LtiContext("3", Optional.empty(), Optional.empty())));
        assertThat(other.preview()).isFalse();
        assertThat(learners(other)).hasSize(1);
    }

    @Test
    void the_test_user_of_a_platform_has_a_preview_and_is_no_learner() {
        Visit visit = record(learner.as(LtiRole.CONTEXT_LEARNER, LtiRole.SYSTEM_TEST_USER));
        assertThat(visit.preview()).isTrue();
        assertThat(learners(visit)).isEmpty();
    }

    @Test
    @DisplayName("M24 somebody without a known role has no power and is no learner")
    void somebody_without_a_known_role_has_no_power_and_is_no_learner() {
        Visit visit = record(learner.as());
        assertThat(visit.role()).isEqualTo(CourseRole.NONE);
        assertThat(visit.preview()).isFalse();
        assertThat(learners(visit)).isEmpty();
    }

    @Test
    @DisplayName("M25 a launch without a course works twice")
    void a_launch_without_a_course_works_twice() {
        Visit first = record(learner.inNoCourse());
        Visit again = record(learner.inNoCourse());
        assertThat(again.course()).isEqualTo(first.course());
        assertThat(new SelectCourse(database.sql())
                        .of(first.course())
                        .orElseThrow()
                        .title())
                .isEmpty();
        assertThat(record(learner).course()).isNotEqualTo(first.course());
    }

    @Test
    void the_same_activity_number_in_another_course_is_another_activity() {
        Visit first = record(learner);
        Visit other = record(learner.in(new LtiContext("3", Optional.empty(), Optional.empty())));
        assertThat(other.activity()).isNotEqualTo(first.activity());
        assertThat(other.person()).isEqualTo(first.person());
        assertThat(new SelectCourseActivity(database.sql()).of(other.course(), first.activity()))
                .isEmpty();
        assertThat(new SelectActivitiesOfCourse(database.sql()).of(first.course()))
                .extracting(CourseActivity::id)
                .containsExactly(first.activity());
    }

    @Test
    void two_registrations_of_one_school_know_one_person_and_two_schools_know_two() {
        Visit here = record(learner);
        Visit sameSchool = record(Launches.of(registration(Platforms.moodle(database, here.school(), "b"))));
        Visit otherSchool = record(Launches.of(registration(Platforms.moodle(database, "c"))));
        assertThat(sameSchool.person()).isEqualTo(here.person());
        assertThat(sameSchool.course()).isNotEqualTo(here.course());
        assertThat(otherSchool.person()).isNotEqualTo(here.person());
        assertThat(new SelectPersonName(database.sql()).of(here.school(), List.of(here.person(), otherSchool.person())))
                .containsOnlyKeys(here.person());
        assertThat(new Schools(database.sql()).find(otherSchool.school())).isPresent();
    }

    @Test
    void texts_that_are_too_long_are_cut_by_characters_and_stay_unchanged_at_the_next_launch() {
        String long1000 = "é😀".repeat(500);
        Launches wordy = learner.named(Launches.name(long1000, long1000, long1000))
                .in(new LtiContext("2", Optional.of(long1000), Optional.of(long1000)))
                .opening(new ResourceLink("1", Optional.of(long1000), Optional.empty()))
                .with(new AgsEndpoint(
                        Set.of(), Optional.of(URI.create("https://x/" + "a".repeat(2000))), Optional.empty()));
        Visit visit = record(wordy);
        assertThat(new SelectCourse(database.sql())
                        .of(visit.course())
                        .orElseThrow()
                        .title()
                        .orElseThrow())
                .hasSize(750);
        assertThat(new SelectGradebook(database.sql())
                        .of(visit.course())
                        .orElseThrow()
                        .lineItems())
                .isEmpty();
        List<Long> before = counters();
        record(wordy);
        assertThat(counters().subList(1, before.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void pages_are_french_or_english() {
        assertThat(locale(Optional.of("fr"))).isEqualTo(Locale.FRENCH);
        assertThat(locale(Optional.of("fr_ca"))).isEqualTo(Locale.FRENCH);
        assertThat(locale(Optional.of("fr-CA"))).isEqualTo(Locale.FRENCH);
        assertThat(locale(Optional.of("en"))).isEqualTo(Locale.ENGLISH);
        assertThat(locale(Optional.of("es_mx"))).isEqualTo(Locale.ENGLISH);
        assertThat(locale(Optional.of("fro"))).isEqualTo(Locale.ENGLISH);
        assertThat(locale(Optional.of("?!"))).isEqualTo(Locale.ENGLISH);
        assertThat(locale(Optional.empty())).isEqualTo(Locale.FRENCH);
    }

    @Test
    void a_class_that_opens_a_new_activity_at_the_same_moment_is_let_in_as_a_whole() throws Exception {
        int learners = 8;
        CyclicBarrier start = new CyclicBarrier(learners);
        ExecutorService threads = Executors.newFixedThreadPool(learners);
        try {
            for (int round = 0; round < 5; round++) {
                Launches here = learner.in(new LtiContext("course " + round, Optional.empty(), Optional.empty()));
                List<Future<Visit>> coming = new ArrayList<>();
                for (int i = 0; i < learners; i++) {
                    // Every second one opens it twice at once.
                    Launches one = here.by("learner " + round + "." + i / 2);
                    coming.add(threads.submit(() -> {
                        start.await();
                        return record(one);
                    }));
                }
                List<Visit> visits = new ArrayList<>();
                for (Future<Visit> visit : coming) {
                    visits.add(visit.get());
                }
                assertThat(visits)
                        .extracting(Visit::course)
                        .containsOnly(visits.get(0).course());
                assertThat(visits)
                        .extracting(Visit::activity)
                        .containsOnly(visits.get(0).activity());
                assertThat(visits).filteredOn(Visit::firstVisitOfActivity).hasSize(1);
                assertThat(learners(visits.get(0))).hasSize(learners / 2);
            }
        } finally {
            threads.shutdownNow();
        }
        int people = database.sql().fetchCount(PERSON);
        assertThat(people).isEqualTo(5 * learners / 2);
        assertThat(database.sql().fetchCount(CANDIDATE))
                .as("no candidate without a person")
                .isEqualTo(people);
        assertThat(database.sql().fetchCount(COURSE)).isEqualTo(5);
        assertThat(database.sql().fetchCount(COURSE_ACTIVITY)).isEqualTo(5);
    }

    @Test
    void nobody_is_named_when_a_visit_is_written_to_a_log() {
        assertThat(record(learner)).asString().doesNotContain("Martin", "acquis_map");
        assertThat(Arrival.of(learner.launch())).asString().doesNotContain("Martin");
    }

    private Locale locale(Optional<String> told) {
        return record(learner.speaking(told)).locale();
    }

    private Visit record(Launches launches) {
        return recordAt(launches, NOW);
    }

    private Visit recordAt(Launches launches, Instant when) {
        return Launches.recording(database, when).record(launches.launch());
    }

    private Registration registration(PlatformId of) {
        return new JooqRegistrations(database).find(of).orElseThrow();
    }

    private List<Learner> learners(Visit visit) {
        return new SelectLearnersOfCourse(database.sql()).of(visit.course());
    }

    private Record member(Visit visit) {
        return database.sql()
                .fetchSingle(
                        COURSE_MEMBER,
                        COURSE_MEMBER
                                .COURSE_ID
                                .eq(visit.course().value())
                                .and(COURSE_MEMBER.PERSON_ID.eq(visit.person().value())));
    }

    /** Statements of the server so far: SELECT first, then what writes or opens a transaction. */
    private List<Long> counters() {
        List<Long> counters = new ArrayList<>();
        for (String command : List.of("select", "insert", "update", "begin", "commit", "delete")) {
            counters.add(Long.valueOf((String) database.sql()
                    .fetchSingle("SHOW GLOBAL STATUS LIKE 'Com_" + command + "'")
                    .get(1)));
        }
        return counters;
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
