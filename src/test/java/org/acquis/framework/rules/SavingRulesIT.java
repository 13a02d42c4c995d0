package org.acquis.framework.rules;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavingRulesIT {
    private static final CertificationRules SHARED = blocks(new BlockRule.Share(80));
    private static final CertificationRules MEANS =
            blocks(new BlockRule.MeanFrom(Optional.empty(), java.math.BigDecimal.ONE));

    private static Database database;
    private static int schools;
    private SeededCourse school;
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
        school = SeededCourse.in(database, "Lycée " + ++schools);
        Clock clock = Clock.fixed(SeededCourse.NOW, ZoneOffset.UTC);
        saving = new SavingRules(database, new AuditLog(clock), clock);
    }

    @Test
    void the_usual_rules_hold_until_a_school_saves_others() {
        assertThat(held()).isEqualTo(RulesEdition.usual());
        assertThat(save(SHARED, 0)).isEqualTo(new RulesSaving.Saved(new RulesEdition(1, 1, false, SHARED)));
        assertThat(held()).isEqualTo(new RulesEdition(1, 1, false, SHARED));
    }

    @Test
    void an_edition_that_nothing_locks_is_changed_in_place() {
        save(SHARED, 0);
        save(MEANS, 1);
        assertThat(held()).isEqualTo(new RulesEdition(1, 2, false, MEANS));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_locked_edition_is_kept_and_a_new_one_holds() {
        save(SHARED, 0);
        database.inTransaction(tx -> LockingRules.lock(tx, school.version().id(), held(), SeededCourse.NOW));
        assertThat(held().locked()).isTrue();
        save(MEANS, 1);
        assertThat(held()).isEqualTo(new RulesEdition(2, 2, false, MEANS));
        assertThat(database.sql()
                        .select(CERTIFICATION_RULES.CONTENT)
                        .from(CERTIFICATION_RULES)
                        .where(CERTIFICATION_RULES.VERSION_ID.eq(
                                school.version().id().value()))
                        .and(CERTIFICATION_RULES.EDITION.eq(1))
                        .fetchSingle()
                        .value1())
                .isEqualTo(RulesJson.text(SHARED));
    }

    @Test
    void an_older_form_is_refused_and_learns_what_holds() {
        save(SHARED, 0);
        assertThat(save(MEANS, 0)).isEqualTo(new RulesSaving.Outdated(new RulesEdition(1, 1, false, SHARED)));
        assertThat(held().rules()).isEqualTo(SHARED);
    }

    @Test
    void saving_what_holds_already_writes_nothing() {
        save(SHARED, 0);
        assertThat(save(SHARED, 0)).isEqualTo(new RulesSaving.Saved(new RulesEdition(1, 1, false, SHARED)));
        assertThat(audited()).isEqualTo(1);
        assertThat(save(CertificationRules.usual(), 1)).isInstanceOf(RulesSaving.Saved.class);
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void the_audit_log_keeps_before_and_after() {
        save(SHARED, 0);
        assertThat(database.sql()
                        .select(AUDIT_EVENT.DETAILS)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.ACTION.eq("rules.changed"), AUDIT_EVENT.SCHOOL_ID.eq(school.school()))
                        .fetchSingle()
                        .value1())
                .contains("\"before\":{", "\"block\":{\"by\":\"all\"}", "\"block\":{\"by\":\"share\",\"percent\":80}");
    }

    @Test
    void a_version_of_another_school_has_no_rules_to_save() {
        SeededCourse other = SeededCourse.in(database, "Lycée " + ++schools);
        assertThat(saving.save(
                        other.school(),
                        school.version().id(),
                        SHARED,
                        0,
                        other.trainer().value()))
                .isEqualTo(new RulesSaving.NotThere());
        assertThat(held().edition()).isZero();
    }

    @Test
    void of_two_who_save_at_once_one_is_refused() throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int edition = 0; edition < 5; edition++) {
                int seen = held().saves();
                CertificationRules[] others = {
                    blocks(new BlockRule.Share(10 + edition)), blocks(new BlockRule.Share(50 + edition))
                };
                List<Future<RulesSaving>> both =
                        threads.invokeAll(List.of(at(together, others[0], seen), at(together, others[1], seen)));
                assertThat(List.of(both.get(0).get(), both.get(1).get()))
                        .hasAtLeastOneElementOfType(RulesSaving.Saved.class)
                        .hasAtLeastOneElementOfType(RulesSaving.Outdated.class);
                assertThat(held().saves()).isEqualTo(seen + 1);
            }
        } finally {
            threads.shutdown();
        }
    }

    private Callable<RulesSaving> at(CyclicBarrier together, CertificationRules rules, int seen) {
        return () -> {
            together.await();
            return save(rules, seen);
        };
    }

    private RulesSaving save(CertificationRules rules, int seen) {
        return saving.save(
                school.school(),
                school.version().id(),
                rules,
                seen,
                school.trainer().value());
    }

    private RulesEdition held() {
        return new SelectFrameworkVersion(database.sql())
                .of(school.school(), school.version().id())
                .orElseThrow()
                .rules();
    }

    private int rows() {
        return database.sql()
                .fetchCount(
                        CERTIFICATION_RULES,
                        CERTIFICATION_RULES.VERSION_ID.eq(school.version().id().value()));
    }

    private int audited() {
        return database.sql()
                .fetchCount(
                        AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("rules.changed"), AUDIT_EVENT.SCHOOL_ID.eq(school.school()));
    }

    private static CertificationRules blocks(BlockRule block) {
        CertificationRules usual = CertificationRules.usual();
        return new CertificationRules(
                usual.combining(),
                usual.notObserved(),
                usual.competency(),
                usual.essentials(),
                usual.weighted(),
                block,
                usual.jury());
    }
}
