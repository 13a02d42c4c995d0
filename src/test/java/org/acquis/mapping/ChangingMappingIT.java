package org.acquis.mapping;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.JUDGEMENT;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acquis.framework.CriterionId;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangingMappingIT {
    private static final Clock CLOCK = Clock.fixed(SeededCourse.NOW, ZoneOffset.UTC);

    private Database database;
    private ChangingMapping changing;
    private SelectMapping mappings;
    private SeededCourse seeded;
    private CourseActivityId activity;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        changing =
                new ChangingMapping(database, new SelectFrameworkVersion(database.sql()), new AuditLog(CLOCK), CLOCK);
        mappings = new SelectMapping(database.sql());
    }

    @BeforeEach
    void seed() {
        seeded = SeededCourse.in(database, UUID.randomUUID().toString());
        activity = seeded.activity("Étude de cas");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void a_first_mapping_is_edition_1_and_reads_back_in_the_order_of_the_référentiel() {
        MappingResult result = change(choice("C2.1.K2", "C1.1.K1", "C1.1.K4"), 0, false);

        Mapping saved = ((MappingResult.Saved) result).mapping();
        assertThat(saved.edition()).isEqualTo(1);
        assertThat(mappings.of(activity)).contains(saved);
        assertThat(mappings.of(activity).orElseThrow().criteria())
                .containsExactly(seeded.criterion("C1.1.K1"), seeded.criterion("C1.1.K4"), seeded.criterion("C2.1.K2"));
    }

    @Test
    void nothing_chosen_is_refused() {
        assertThat(change(choice(), 0, false)).isEqualTo(new MappingRefusal.NothingChosen());
        assertThat(mappings.of(activity)).isEmpty();
    }

    @Test
    void a_version_of_another_school_is_refused() {
        SeededCourse other = SeededCourse.in(database, UUID.randomUUID().toString());
        MappingChoice foreign = new MappingChoice(
                other.version().id(),
                Purpose.CERTIFYING,
                GradebookDetail.OVERALL,
                "fr",
                Set.of(other.criterion("C1.1.K1")));

        assertThat(change(foreign, 0, false)).isEqualTo(new MappingRefusal.VersionNotOffered());
    }

    @Test
    void a_criterion_of_another_version_is_refused() {
        SeededCourse other = SeededCourse.in(database, UUID.randomUUID().toString());
        MappingChoice mixed = new MappingChoice(
                seeded.version().id(),
                Purpose.CERTIFYING,
                GradebookDetail.OVERALL,
                "fr",
                Set.of(seeded.criterion("C1.1.K1"), other.criterion("C1.1.K2")));

        assertThat(change(mixed, 0, false)).isEqualTo(new MappingRefusal.CriterionElsewhere());
        assertThat(mappings.of(activity)).isEmpty();
    }

    @Test
    void a_retired_version_can_be_kept_but_not_taken() {
        change(choice("C1.1.K1"), 0, false);
        database.sql()
                .update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.STATUS, "retired")
                .where(FRAMEWORK_VERSION.ID.eq(seeded.version().id().value()))
                .execute();

        CourseActivityId another = seeded.activity("Oral");
        assertThat(changing.change(another, seeded.trainer(), choice("C1.1.K1"), 0, false))
                .isEqualTo(new MappingRefusal.VersionNotOffered());
        assertThat(change(choice("C1.1.K1", "C1.1.K2"), 1, false)).isInstanceOf(MappingResult.Saved.class);
    }

    @Test
    void a_save_on_an_older_edition_is_refused_and_shows_what_is_there() {
        change(choice("C1.1.K1"), 0, false);
        change(choice("C1.1.K2"), 1, false);

        MappingResult late = change(choice("C1.1.K3"), 1, false);

        assertThat(late)
                .isInstanceOfSatisfying(
                        MappingRefusal.Outdated.class,
                        refusal ->
                                assertThat(refusal.current().criteria()).containsExactly(seeded.criterion("C1.1.K2")));
        assertThat(mappings.of(activity).orElseThrow().edition()).isEqualTo(2);
    }

    @Test
    void the_same_form_sent_twice_is_saved_once() {
        change(choice("C1.1.K1"), 0, false);

        assertThat(change(choice("C1.1.K1"), 0, false)).isInstanceOf(MappingResult.Saved.class);
        assertThat(mappings.of(activity).orElseThrow().edition()).isEqualTo(1);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void criteria_with_judgements_leave_only_once_confirmed_and_the_judgements_are_kept() {
        change(choice("C1.1.K1", "C1.1.K2"), 0, false);
        Set<CriterionId> both = seeded.criteria("C1.1.K1", "C1.1.K2");
        seeded.judged(activity, seeded.person("Ada"), both);
        seeded.judged(activity, seeded.person("Grace"), seeded.criteria("C1.1.K1"));
        int before = database.sql().fetchCount(JUDGEMENT);

        assertThat(change(choice("C1.1.K2", "C1.1.K3"), 1, false))
                .isEqualTo(new MappingRefusal.DropsJudgements(new DroppedJudgements(2, 2)));
        assertThat(mappings.of(activity).orElseThrow().edition()).isEqualTo(1);

        assertThat(change(choice("C1.1.K2", "C1.1.K3"), 1, true)).isInstanceOf(MappingResult.Saved.class);
        assertThat(database.sql().fetchCount(JUDGEMENT)).isEqualTo(before);
    }

    @Test
    void a_cell_that_was_emptied_again_is_no_judgement() {
        change(choice("C1.1.K1", "C1.1.K2"), 0, false);
        seeded.judged(activity, seeded.person("Ada"), seeded.criteria("C1.1.K1"));
        database.sql()
                .update(JUDGEMENT)
                .setNull(JUDGEMENT.LEVEL_ID)
                .where(JUDGEMENT.CRITERION_ID.eq(seeded.criterion("C1.1.K1").value()))
                .execute();

        assertThat(change(choice("C1.1.K2"), 1, false)).isInstanceOf(MappingResult.Saved.class);
    }

    @Test
    void judgements_of_another_activity_do_not_ask() {
        change(choice("C1.1.K1", "C1.1.K2"), 0, false);
        seeded.judged(seeded.activity("Oral"), seeded.person("Ada"), seeded.criteria("C1.1.K1"));

        assertThat(change(choice("C1.1.K2"), 1, false)).isInstanceOf(MappingResult.Saved.class);
    }

    @Test
    void each_change_is_audited_with_before_and_after_and_nothing_is_sent() throws Exception {
        change(choice("C1.1.K1"), 0, false);
        change(
                new MappingChoice(
                        seeded.version().id(),
                        Purpose.FORMATIVE,
                        GradebookDetail.CRITERION,
                        "en",
                        seeded.criteria("C1.2.K1", "C1.1.K1")),
                1,
                false);

        List<String> details = audited();
        JsonNode change = new ObjectMapper().readTree(details.get(1));
        assertThat(details).hasSize(2);
        assertThat(new ObjectMapper().readTree(details.get(0)).has("before")).isFalse();
        assertThat(change.at("/before/purpose").asText()).isEqualTo("certifying");
        assertThat(change.at("/before/criteria").toString()).isEqualTo("[\"C1.1.K1\"]");
        assertThat(change.at("/after/detail").asText()).isEqualTo("criterion");
        assertThat(change.at("/after/criteria").toString()).isEqualTo("[\"C1.1.K1\",\"C1.2.K1\"]");
        assertThat(database.sql().fetchCount(SCORE_TO_SEND)).isZero();
    }

    @Test
    void of_two_first_saves_at_the_same_time_one_is_refused() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<MappingResult>> both =
                    List.of(() -> change(choice("C1.1.K1"), 0, false), () -> change(choice("C1.1.K2"), 0, false));
            List<MappingResult> results = new java.util.ArrayList<>();
            for (Future<MappingResult> result : pool.invokeAll(both)) {
                results.add(result.get());
            }
            assertThat(results)
                    .filteredOn(MappingResult.Saved.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(MappingRefusal.Outdated.class::isInstance)
                    .hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void the_last_change_says_when_and_by_whom() {
        change(choice("C1.1.K1"), 0, false);

        assertThat(new SelectLastChange(database.sql()).of(activity))
                .contains(new SelectLastChange.LastChange(SeededCourse.NOW, Optional.of("Marie Curie")));
    }

    private MappingResult change(MappingChoice choice, int edition, boolean confirmed) {
        return changing.change(activity, seeded.trainer(), choice, edition, confirmed);
    }

    private MappingChoice choice(String... codes) {
        return new MappingChoice(
                seeded.version().id(), Purpose.CERTIFYING, GradebookDetail.OVERALL, "fr", seeded.criteria(codes));
    }

    private List<String> audited() {
        return database.sql()
                .select(AUDIT_EVENT.DETAILS)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_ID.eq(activity.value()), AUDIT_EVENT.ACTION.eq("mapping.changed"))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.DETAILS);
    }
}
