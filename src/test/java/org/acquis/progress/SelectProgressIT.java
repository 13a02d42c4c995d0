package org.acquis.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.progress.GivenSchool.Judged;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectProgressIT {
    private static Database database;

    private DSLContext sql;
    private GivenSchool school;
    private CandidateId candidate;
    private PersonId person;
    private CourseId course;
    private CourseActivityId activity;
    private CriterionId k1;
    private CriterionId k2;

    @BeforeAll
    static void database() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void a_learner_in_a_course() {
        sql = database.sql();
        school = new GivenSchool(sql);
        candidate = school.candidate();
        person = school.person(candidate);
        course = school.course();
        school.member(course, person, CourseRole.LEARNER);
        activity = school.activity(course, "Étude de cas");
        k1 = school.criterion("C1.1.K1");
        k2 = school.criterion("C1.1.K2");
    }

    @Test
    void nothing_of_a_draft_is_progress() {
        school.draft(school.grid(activity, person, 1), k1, "Brouillon");
        assertThat(progress().counts().of(CriterionState.TO_SCORE)).isEqualTo(82);
    }

    @Test
    void a_finalised_grid_tells_level_comment_assessor_date_and_activity() {
        school.finalise(school.grid(activity, person, 1), 3, new Judged(k1, 3, "Très clair"), new Judged(k2, 1, " "));
        CriterionFact fact = mastery(k1).counting().orElseThrow();
        assertThat(mastery(k1).state()).isEqualTo(CriterionState.ACQUIRED);
        assertThat(fact.comment()).contains("Très clair");
        assertThat(fact.source().assessor()).contains(CourseRole.TRAINER);
        assertThat(fact.source().activityTitle()).contains("Étude de cas");
        assertThat(fact.source().finalisedAt()).isEqualTo("2026-11-04T08:00:00Z");
        assertThat(fact.source().course()).isEqualTo(course);
        assertThat(mastery(k2).state()).isEqualTo(CriterionState.BELOW);
        assertThat(mastery(k2).counting().orElseThrow().comment()).isEmpty();
    }

    @Test
    void while_a_grid_is_reopened_its_last_revision_counts() {
        long grid = school.grid(activity, person, 1);
        school.finalise(grid, 3, new Judged(k1, 2, null));
        school.reopen(grid);
        assertThat(mastery(k1).state()).isEqualTo(CriterionState.ACQUIRED);
    }

    @Test
    void a_correction_replaces_its_revision_and_does_not_overtake_a_resit() {
        long first = school.grid(activity, person, 1);
        school.finalise(first, 1, new Judged(k1, 1, null));
        school.finalise(school.grid(activity, person, 2), 5, new Judged(k1, 2, null));
        school.finalise(first, 9, new Judged(k1, 0, null));
        assertThat(mastery(k1).state()).isEqualTo(CriterionState.ACQUIRED);
        assertThat(mastery(k1).history())
                .extracting(CriterionFact::standing)
                .containsExactly(Standing.CURRENT, Standing.REPLACED);
    }

    @Test
    void a_withdrawn_revision_is_as_if_it_had_never_been() {
        school.withdraw(school.finalise(school.grid(activity, person, 1), 3, new Judged(k1, 3, null)));
        assertThat(mastery(k1).state()).isEqualTo(CriterionState.TO_SCORE);
        assertThat(mastery(k1).history()).isEmpty();
        assertThat(new SelectAttemptResults(sql).of(activity, person)).isEmpty();
    }

    @Test
    void all_persons_of_a_candidate_and_all_courses_of_the_school_count() {
        PersonId elsewhere = school.person(candidate);
        CourseId other = school.course();
        school.finalise(school.grid(activity, person, 1), 1, new Judged(k1, 2, null));
        school.finalise(
                school.grid(school.activity(other, "Soutenance"), elsewhere, 1), 2, new Judged(k2, 3, "Ailleurs"));
        assertThat(progress().counts().of(CriterionState.ACQUIRED)).isEqualTo(2);
        CriterionMastery seen = criterion(progress().seenFrom(course), k2);
        assertThat(seen.state()).isEqualTo(CriterionState.ACQUIRED);
        assertThat(seen.counting()).isEmpty();
    }

    @Test
    void an_exemption_of_the_candidate_wins() {
        school.finalise(school.grid(activity, person, 1), 1, new Judged(k1, 0, null));
        school.exempt(candidate, k1);
        assertThat(mastery(k1).state()).isEqualTo(CriterionState.EXEMPT);
    }

    @Test
    void nobody_elses_results_and_no_other_school_are_seen() {
        school.finalise(school.grid(activity, person, 1), 1, new Judged(k1, 3, null));
        assertThat(new SelectProgress(sql)
                        .of(school.candidate(), school.version)
                        .counts()
                        .withLevel())
                .isZero();
        FrameworkVersion foreign = new GivenSchool(sql).version;
        assertThat(new SelectCriterionFacts(sql).of(candidate, foreign)).isEmpty();
        assertThat(new SelectCandidate(sql).of(foreign.school(), person)).isEmpty();
        assertThat(new SelectCandidate(sql).of(school.id, person)).contains(candidate);
    }

    @Test
    void two_statements_answer_for_82_criteria_and_many_attempts() {
        Judged[] all = school.version.criteria().stream()
                .map(Criterion::id)
                .map(criterion -> new Judged(criterion, 2, "Commentaire"))
                .toArray(Judged[]::new);
        for (int attempt = 1; attempt <= 4; attempt++) {
            school.finalise(school.grid(activity, person, attempt), attempt, all);
        }
        List<String> statements = new ArrayList<>();
        DSLContext watched = sql.configuration()
                .derive(new DefaultExecuteListenerProvider(new ExecuteListener() {
                    @Override
                    public void executeStart(ExecuteContext context) {
                        statements.add(context.sql());
                    }
                }))
                .dsl();
        Mastery mastery = new SelectProgress(watched).of(candidate, school.version);
        assertThat(mastery.counts().of(CriterionState.ACQUIRED)).isEqualTo(82);
        assertThat(mastery.blocks()).allMatch(block -> block.result().reached());
        assertThat(statements).hasSize(2);
    }

    @Test
    void an_activity_shows_the_results_of_its_attempts_latest_first_with_the_sum_that_was_frozen() {
        school.finalise(school.grid(activity, person, 1), 1, new Judged(k1, 1, null), new Judged(k2, 1, null));
        school.finalise(school.grid(activity, person, 2), 5, new Judged(k1, 3, "Mieux"), new Judged(k2, null, null));
        school.draft(school.grid(activity, person, 3), k1, "Brouillon");
        List<AttemptResult> results = new SelectAttemptResults(sql).of(activity, person);
        assertThat(results).extracting(AttemptResult::attempt).containsExactly(2, 1);
        AttemptResult latest = results.get(0);
        assertThat(latest.score().points()).isEqualByComparingTo("3");
        assertThat(latest.score().outOfHundred()).contains(new BigDecimal("100.00000"));
        assertThat(latest.score().notObserved()).isEqualTo(1);
        assertThat(latest.remark()).contains("Remarque générale");
        assertThat(latest.judgements())
                .extracting(judged -> judged.judgement().code(), AttemptResult.Judged::comment)
                .containsExactly(tuple("C1.1.K1", Optional.of("Mieux")), tuple("C1.1.K2", Optional.empty()));
        assertThat(new SelectAttemptResults(sql).of(activity, school.person(school.candidate())))
                .isEmpty();
    }

    @Test
    void next_activities_are_those_of_this_course_that_are_mapped() {
        CourseId other = school.course();
        school.map(activity, k1, k2);
        school.map(school.activity(course, "Dossier"), k1);
        school.map(school.activity(other, "Ailleurs"), k1);
        school.activity(course, "Sans correspondance");
        var next = new SelectNextActivities(sql).of(course, school.version.id());
        assertThat(next)
                .containsOnlyKeys(school.version.competencyOf(k1).orElseThrow().id());
        assertThat(next.values().iterator().next())
                .extracting(found -> found.title().orElseThrow(), AssessingActivity::criteria)
                .containsExactly(tuple("Étude de cas", 2), tuple("Dossier", 1));
    }

    @Test
    void the_version_in_use_is_the_activitys_own_otherwise_the_courses() {
        CourseActivityId unmapped = school.activity(course, "Sans correspondance");
        assertThat(new SelectVersionInUse(sql).of(course, unmapped)).isEmpty();
        school.map(activity, k1);
        assertThat(new SelectVersionInUse(sql).of(course, unmapped)).contains(school.version.id());
        assertThat(new SelectVersionInUse(sql).of(school.course(), activity)).isEmpty();
    }

    private Mastery progress() {
        return new SelectProgress(sql).of(candidate, school.version);
    }

    private CriterionMastery mastery(CriterionId id) {
        return criterion(progress(), id);
    }

    private static CriterionMastery criterion(Mastery mastery, CriterionId id) {
        return mastery.blocks().stream()
                .flatMap(block -> block.competencies().stream())
                .flatMap(competency -> competency.criteria().stream())
                .filter(found -> found.criterion().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
