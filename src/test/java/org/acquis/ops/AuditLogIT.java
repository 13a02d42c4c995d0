package org.acquis.ops;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditLogIT {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.25Z");
    private static final AuditLog LOG = new AuditLog(Clock.fixed(NOW, ZoneOffset.UTC));
    private static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void an_act_is_kept_with_who_what_when_and_its_values() {
        database.inTransaction(tx -> LOG.record(
                tx,
                AuditEvent.of("judgement.changed")
                        .inSchool(1)
                        .inCourse(2)
                        .by(3)
                        .about("assessment", 4)
                        .referenced("7K3M-Q9WZ")
                        .with("before", "en cours d'acquisition")
                        .with("after", List.of(1, true))));
        var row = database.sql().fetchSingle(AUDIT_EVENT, AUDIT_EVENT.REFERENCE.eq("7K3M-Q9WZ"));
        assertThat(row.get(AUDIT_EVENT.AT)).isEqualTo(NOW);
        assertThat(List.of(
                        row.get(AUDIT_EVENT.SCHOOL_ID),
                        row.get(AUDIT_EVENT.COURSE_ID),
                        row.get(AUDIT_EVENT.PERSON_ID),
                        row.get(AUDIT_EVENT.SUBJECT_ID)))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(row.get(AUDIT_EVENT.ACTION)).isEqualTo("judgement.changed");
        assertThat(row.get(AUDIT_EVENT.SUBJECT_KIND)).isEqualTo("assessment");
        assertThat(row.get(AUDIT_EVENT.DETAILS))
                .isEqualTo("{\"before\":\"en cours d'acquisition\",\"after\":[1,true]}");
    }

    @Test
    void what_is_unknown_stays_empty() {
        LOG.record(database.sql(), AuditEvent.of("key.rotated"));
        var row = database.sql().fetchSingle(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("key.rotated"));
        assertThat(row.get(AUDIT_EVENT.SCHOOL_ID)).isNull();
        assertThat(row.get(AUDIT_EVENT.PERSON_ID)).isNull();
        assertThat(row.get(AUDIT_EVENT.DETAILS)).isNull();
    }

    @Test
    void an_act_that_fails_leaves_no_trace_of_having_happened() {
        assertThatThrownBy(() -> database.inTransaction(tx -> {
            LOG.record(tx, AuditEvent.of("grid.finalised"));
            throw new IllegalStateException("the act fails");
        }));
        assertThat(database.sql().fetchExists(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("grid.finalised")))
                .isFalse();
    }

    @Test
    void details_that_are_no_plain_values_are_refused_without_repeating_them() {
        var event = AuditEvent.of("x").with("bean", new Object());
        assertThatThrownBy(() -> LOG.record(database.sql(), event)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_line_in_the_log_has_numbers_only() {
        assertThat(AuditEvent.of("judgement.changed")
                        .inSchool(1)
                        .by(33)
                        .about("assessment", 4)
                        .with("comment", "Bravo"))
                .hasToString("judgement.changed assessment=4 school=1");
    }
}
