package org.acquis.assessment;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.acquis.schema.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.framework.rules.RulesSaving;
import org.acquis.framework.rules.SavingRules;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rules a revision freezes, and when they are locked. */
class FinalisingUnderRulesIT {
    private static Database database;
    private static int schools;
    private ScoredCourse school;
    private SavingRules saving;

    @BeforeAll
    static void openDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void seed() {
        school = new ScoredCourse(database, "Lycée " + ++schools, "C1.1.K1");
        saving = new SavingRules(database, school.audit, Clock.fixed(ScoredCourse.NOW, ZoneOffset.UTC));
    }

    @Test
    void a_revision_keeps_the_usual_rules_by_value_where_a_school_has_no_others() throws Exception {
        JsonNode frozen = frozen(scored("Ana"));
        assertThat(frozen.get("edition").asInt()).isZero();
        assertThat(frozen.get("content").get("combining").get("by").asText()).isEqualTo("latest");
    }

    @Test
    void the_first_final_grid_locks_the_edition_that_it_freezes() throws Exception {
        save(80, 0);
        assertThat(held().locked()).isFalse();
        JsonNode frozen = frozen(scored("Ana"));
        assertThat(frozen.get("edition").asInt()).isEqualTo(1);
        assertThat(frozen.get("content").get("block").get("percent").asInt()).isEqualTo(80);
        assertThat(lockedAt()).isEqualTo(ScoredCourse.NOW);

        finalised(scored("Ben"), ScoredCourse.NOW.plusSeconds(60));
        assertThat(lockedAt()).isEqualTo(ScoredCourse.NOW);
    }

    @Test
    void a_grid_keeps_its_edition_when_the_rules_change() throws Exception {
        save(80, 0);
        PersonId ana = scored("Ana");
        JsonNode before = frozen(ana);
        save(50, 1);
        assertThat(held()).isEqualTo(new RulesEdition(2, 2, false, share(50)));
        assertThat(kept(ana)).isEqualTo(before);
        assertThat(school.heard.finalised).hasSize(1);
        assertThat(frozen(scored("Ben")).get("edition").asInt()).isEqualTo(2);
    }

    @Test
    void a_grid_that_is_not_finalised_locks_nothing() {
        save(80, 0);
        school.finalise(school.learner("Ana"), 1);
        assertThat(held().locked()).isFalse();
        PersonId ben = scored("Ben");
        school.heard.breakdown = java.util.Optional.of(new IllegalStateException("outbox"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> school.finalise(ben, 1))
                .hasMessage("outbox");
        assertThat(held().locked()).isFalse();
    }

    @Test
    void finalising_takes_one_statement_more_once_in_the_life_of_an_edition() {
        PersonId[] learners = {scored("Ana"), scored("Ben"), scored("Cem"), scored("Dia")};
        long usual = statements(learners[0]);
        save(80, 0);
        long first = statements(learners[1]);
        long locked = statements(learners[2]);
        assertThat(first).isEqualTo(usual + 1);
        assertThat(locked).isEqualTo(usual);
    }

    @Test
    void rules_that_are_saved_while_a_grid_is_finalised_become_a_new_edition() throws Exception {
        save(80, 0);
        PersonId ana = scored("Ana");
        var saved = new CompletableFuture<RulesSaving>();
        AssessmentListener meanwhile = new AssessmentListener() {
            @Override
            public void finalised(DSLContext tx, FinalisedGrid grid) {
                saved.completeAsync(() -> save(50, 1));
            }

            @Override
            public void withdrawn(DSLContext tx, WithdrawnGrid grid) {}
        };
        new FinalisingGrid(database, school.versions, school.audit, meanwhile)
                .finalise(school.place, ana, 1, java.util.Optional.empty(), school.course.trainer(), ScoredCourse.NOW);
        assertThat(saved.get()).isEqualTo(new RulesSaving.Saved(new RulesEdition(2, 2, false, share(50))));
        assertThat(kept(ana).get("edition").asInt()).isEqualTo(1);
        assertThat(kept(ana).get("content").get("block").get("percent").asInt()).isEqualTo(80);
    }

    private PersonId scored(String name) {
        PersonId learner = school.learner(name);
        school.judge(learner, 1, "C1.1.K1", school.level(2));
        return learner;
    }

    private JsonNode frozen(PersonId learner) throws Exception {
        finalised(learner, ScoredCourse.NOW);
        return kept(learner);
    }

    private void finalised(PersonId learner, Instant at) {
        assertThat(school.finalise(learner, 1, at).refusal()).isEmpty();
    }

    private JsonNode kept(PersonId learner) throws Exception {
        FinalisedGrid grid = SelectSpeakingRevision.of(database.sql(), school.place.activity(), learner)
                .orElseThrow();
        return new ObjectMapper()
                .readTree(database.sql()
                        .fetchSingle(REVISION, REVISION.ID.eq(grid.revision().value()))
                        .get(REVISION.RULES));
    }

    private long statements(PersonId learner) {
        long before = statements();
        finalised(learner, ScoredCourse.NOW);
        return statements() - before;
    }

    private static long statements() {
        long all = 0;
        for (String command : List.of("select", "insert", "update", "delete")) {
            all += Long.parseLong((String) database.sql()
                    .fetchSingle("SHOW GLOBAL STATUS LIKE 'Com_" + command + "'")
                    .get(1));
        }
        return all;
    }

    private RulesSaving save(int percent, int seen) {
        return saving.save(
                school.course.school(),
                school.course.version().id(),
                share(percent),
                seen,
                school.course.trainer().value());
    }

    private static CertificationRules share(int percent) {
        CertificationRules usual = CertificationRules.usual();
        return new CertificationRules(
                usual.combining(),
                usual.notObserved(),
                usual.competency(),
                usual.essentials(),
                usual.weighted(),
                new BlockRule.Share(percent),
                usual.jury());
    }

    private RulesEdition held() {
        return new SelectFrameworkVersion(database.sql())
                .of(school.course.school(), school.course.version().id())
                .orElseThrow()
                .rules();
    }

    private Instant lockedAt() {
        return Objects.requireNonNull(database.sql()
                .select(CERTIFICATION_RULES.LOCKED_AT)
                .from(CERTIFICATION_RULES)
                .where(CERTIFICATION_RULES.VERSION_ID.eq(
                        school.course.version().id().value()))
                .fetchSingle()
                .value1());
    }
}
