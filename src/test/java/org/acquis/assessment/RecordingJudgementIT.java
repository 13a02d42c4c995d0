package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.JUDGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acquis.framework.CriterionId;
import org.acquis.framework.LevelId;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordingJudgementIT {
    private static Database database;
    private static ScoredCourse school;
    private static PersonId colleague;
    private static CriterionId k1;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        school = new ScoredCourse(database, "Lycée A", "C1.1.K1", "C1.1.K2", "C1.1.K3", "C1.1.K4", "C1.2.K1");
        colleague = school.course.person("Claire Moreau");
        k1 = school.course.criterion("C1.1.K1");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_first_judgement_begins_the_grid() {
        PersonId learner = school.learner("Ana Petit");
        assertThat(school.grid(learner, 1).orElseThrow().assessment()).isEmpty();

        assertThat(save(learner, school.level(2), "bien vu", 0)).isEqualTo(recorded(1));

        Grid grid = school.grid(learner, 1).orElseThrow();
        Judgement judgement = grid.cells().get(0).judgement().orElseThrow();
        assertThat(judgement.value()).isEqualTo(school.level(2));
        assertThat(judgement.comment()).isEqualTo("bien vu");
        assertThat(judgement.author().name()).contains("Marie Curie");
        assertThat(grid.status()).isEqualTo(GridStatus.DRAFT);
    }

    @Test
    void a_save_on_an_older_edition_is_told_what_stands_there_and_overwrites_nothing() {
        PersonId learner = school.learner("Bo Martin");
        save(learner, school.level(2), "d’accord", 0);

        Recording<Judgement> theirs = school.record(learner, 1, k1, school.level(0), "pas d’accord", 0, colleague);

        assertThat(theirs).isInstanceOfSatisfying(Recording.OlderEdition.class, older -> {
            Judgement there = (Judgement) older.theirs();
            assertThat(there.value()).isEqualTo(school.level(2));
            assertThat(there.comment()).isEqualTo("d’accord");
            assertThat(there.author().person()).isEqualTo(school.course.trainer());
            assertThat(there.edition()).isEqualTo(1);
        });
        assertThat(cell(learner).value()).isEqualTo(school.level(2));
        assertThat(school.record(learner, 1, k1, school.level(0), "pas d’accord", 1, colleague))
                .isEqualTo(recorded(2));
    }

    @Test
    void the_same_save_sent_twice_counts_once() {
        PersonId learner = school.learner("Chloé Roy");
        save(learner, school.level(1), "", 0);

        assertThat(save(learner, school.level(1), "", 0)).isEqualTo(recorded(1));
        assertThat(acts(learner)).hasSize(1);
    }

    @Test
    void a_cleared_criterion_keeps_its_comment_and_counts_as_not_scored() {
        PersonId learner = school.learner("Dan Leroy");
        save(learner, new Judged.NotObserved(), "absent", 0);
        save(learner, new Judged.NotScored(), "absent", 1);

        assertThat(cell(learner).value()).isEqualTo(new Judged.NotScored());
        assertThat(cell(learner).comment()).isEqualTo("absent");
        assertThat(school.grid(learner, 1).orElseThrow().score().judged()).isZero();
    }

    @Test
    void each_save_leaves_an_audit_entry_with_both_values() {
        PersonId learner = school.learner("Eva Blanc");
        save(learner, school.level(1), "", 0);
        save(learner, school.level(3), "mieux", 1);

        assertThat(acts(learner))
                .last()
                .asString()
                .contains("\"before\":{\"level\":" + school.levelId(1).value())
                .contains("\"after\":{\"level\":" + school.levelId(3).value())
                .contains("mieux");
    }

    @Test
    void a_learner_criterion_level_or_activity_from_elsewhere_is_not_here() {
        var other = new ScoredCourse(database, "Lycée B", "C1.1.K1");
        PersonId mine = school.learner("Fay Noir");
        PersonId stranger = other.learner("Gil Vert");

        assertThat(save(stranger, school.level(1), "", 0)).isEqualTo(refused(new GridRefusal.NotHere()));
        PersonId trainer = school.member("Iris Formatrice", "trainer");
        assertThat(save(trainer, school.level(1), "", 0)).isEqualTo(refused(new GridRefusal.NotHere()));
        assertThat(save(mine, other.level(1), "", 0)).isEqualTo(refused(new GridRefusal.NotHere()));
        assertThat(save(mine, new Judged.AtLevel(new LevelId(Long.MAX_VALUE)), "", 0))
                .isEqualTo(refused(new GridRefusal.NotHere()));
        assertThat(school.record(mine, 2, k1, school.level(1), "", 0, colleague))
                .isEqualTo(refused(new GridRefusal.NotHere()));
        var wrongSchool = new ActivityOfCourse(other.place.school(), school.place.course(), school.place.activity());
        assertThat(school.grids.of(wrongSchool, mine, Optional.empty())).isEmpty();
        var entry = new RecordingJudgement.Entry(k1, school.level(1), "", 0);
        assertThat(school.recording.record(wrongSchool, mine, 1, entry, colleague, ScoredCourse.NOW))
                .isEqualTo(refused(new GridRefusal.NotHere()));
        var wrongActivity = new ActivityOfCourse(
                school.place.school(),
                school.place.course(),
                new CourseActivityId(other.place.activity().value()));
        assertThat(school.grids.of(wrongActivity, mine, Optional.empty())).isEmpty();
        assertThat(database.sql().fetchCount(ATTEMPT, ATTEMPT.PERSON_ID.in(mine.value(), stranger.value())))
                .isZero();
    }

    @Test
    void a_criterion_that_is_not_mapped_or_exempt_takes_no_judgement() {
        PersonId learner = school.learner("Hugo Gris");
        school.exempt(learner, "C1.1.K2");

        assertThat(school.judge(learner, 1, "C4.4.K1", school.level(1)))
                .isEqualTo(refused(new GridRefusal.CriterionNotMapped()));
        assertThat(school.judge(learner, 1, "C1.1.K2", school.level(1)))
                .isEqualTo(refused(new GridRefusal.CriterionExempt()));
    }

    @Test
    void the_general_remark_is_kept_by_edition_too() {
        PersonId learner = school.learner("Ines Brun");

        assertThat(remark(learner, "bon travail", 0, colleague))
                .isEqualTo(new Recording.Recorded<>(1, ScoredCourse.NOW));
        assertThat(remark(learner, "à revoir", 0, school.course.trainer()))
                .isInstanceOfSatisfying(
                        Recording.OlderEdition.class,
                        older -> assertThat(((Remark) older.theirs()).text()).isEqualTo("bon travail"));
        assertThat(school.grid(learner, 1)
                        .orElseThrow()
                        .remark()
                        .author()
                        .orElseThrow()
                        .name())
                .contains("Claire Moreau");
    }

    @Test
    void trainers_who_begin_one_grid_at_once_share_it_and_one_of_two_in_a_cell_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            PersonId learner = school.learner("Apprenant " + round);
            List<Callable<Recording<Judgement>>> saves = new ArrayList<>();
            for (String code : List.of("C1.1.K1", "C1.1.K2", "C1.1.K3", "C1.1.K4", "C1.2.K1")) {
                CriterionId criterion = school.course.criterion(code);
                saves.add(() -> school.record(learner, 1, criterion, school.level(2), "", 0, colleague));
                saves.add(() -> school.record(learner, 1, criterion, school.level(3), "", 0, school.course.trainer()));
            }

            List<Recording<Judgement>> results = together(saves);

            assertThat(results).filteredOn(Recording.Recorded.class::isInstance).hasSize(5);
            assertThat(results)
                    .filteredOn(Recording.OlderEdition.class::isInstance)
                    .hasSize(5);
            assertThat(database.sql().fetchCount(ATTEMPT, ATTEMPT.PERSON_ID.eq(learner.value())))
                    .isEqualTo(1);
            assertThat(database.sql()
                            .fetchCount(JUDGEMENT
                                    .join(ATTEMPT)
                                    .on(ATTEMPT.PERSON_ID.eq(learner.value()))
                                    .join(ASSESSMENT)
                                    .on(ASSESSMENT.ATTEMPT_ID.eq(ATTEMPT.ID))
                                    .and(JUDGEMENT.ASSESSMENT_ID.eq(ASSESSMENT.ID))))
                    .isEqualTo(5);
        }
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        var pool = Executors.newFixedThreadPool(tasks.size());
        try {
            var start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Recording<Judgement> save(PersonId learner, Judged value, String comment, int expected) {
        return school.record(learner, 1, k1, value, comment, expected, school.course.trainer());
    }

    private static Recording<Remark> remark(PersonId learner, String text, int expected, PersonId author) {
        return school.remarking.record(school.place, learner, 1, text, expected, author, ScoredCourse.NOW);
    }

    private static Judgement cell(PersonId learner) {
        return school.grid(learner, 1).orElseThrow().cells().get(0).judgement().orElseThrow();
    }

    private static List<String> acts(PersonId learner) {
        AssessmentId grid = school.grid(learner, 1).orElseThrow().assessment().orElseThrow();
        return database.sql()
                .select(AUDIT_EVENT.DETAILS)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_KIND.eq("assessment"))
                .and(AUDIT_EVENT.SUBJECT_ID.eq(grid.value()))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.DETAILS);
    }

    private static Recording<Judgement> recorded(int edition) {
        return new Recording.Recorded<>(edition, ScoredCourse.NOW);
    }

    private static Recording<Judgement> refused(GridRefusal why) {
        return new Recording.Refused<>(why);
    }
}
