package org.acquis.ops;

import static org.acquis.schema.Tables.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.TimeZone;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
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
    void sessions_are_strict_in_utc_and_see_what_others_committed() {
        var session = database.sql()
                .fetchSingle("SELECT @@time_zone, @@transaction_isolation, @@sql_mode, @@wsrep_sync_wait,"
                        + " @@innodb_lock_wait_timeout");
        assertThat(session.get(0)).isEqualTo("+00:00");
        assertThat(session.get(1)).isEqualTo("READ-COMMITTED");
        assertThat(session.get(2, String.class)).contains("STRICT_TRANS_TABLES");
        assertThat(session.get(3, int.class)).isEqualTo(3);
        assertThat(session.get(4, int.class)).isEqualTo(5);
    }

    @Test
    void each_fresh_database_is_empty_and_apart() {
        insertSchool(database.sql(), "École A", NOON);
        for (int lentAgain = 0; lentAgain < 2; lentAgain++) {
            try (var other = TestDatabase.fresh()) {
                assertThat(other.sql().fetchCount(SCHOOL)).isZero();
                assertThat(insertSchool(other.sql(), "École B", NOON)).isEqualTo(1);
            }
        }
    }

    @Test
    void migrating_twice_changes_nothing() {
        database.migrate();
        assertThat(database.flyway().info().pending()).isEmpty();
    }

    @Test
    void a_failed_transaction_leaves_nothing() {
        assertThatThrownBy(() -> database.inTransaction(tx -> {
                    insertSchool(tx, "never", NOON);
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stop");
        assertThat(database.sql().fetchExists(SCHOOL, SCHOOL.NAME.eq("never"))).isFalse();
    }

    @Test
    void a_transaction_inside_a_transaction_is_refused() {
        assertThatThrownBy(() -> database.inTransaction(tx -> database.inTransaction(inner -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hand the DSLContext on");
        assertThat(database.<Integer>transaction(tx -> tx.fetchCount(SCHOOL))).isNotNegative();
    }

    @Test
    void the_loser_of_a_deadlock_is_repeated_as_a_whole() throws Exception {
        var one = insertSchool(database.sql(), "one", NOON);
        var two = insertSchool(database.sql(), "two", NOON);
        var bothHoldTheirFirst = new CyclicBarrier(2);
        var runs = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var forth = threads.submit(() -> lockBoth(one, two, bothHoldTheirFirst, runs));
            var back = threads.submit(() -> lockBoth(two, one, bothHoldTheirFirst, runs));
            forth.get(60, TimeUnit.SECONDS);
            back.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(runs).hasValue(3);
        assertThat(database.sql().fetchCount(SCHOOL, SCHOOL.NAME.eq("both"))).isEqualTo(2);
    }

    private static void lockBoth(long first, long second, CyclicBarrier bothHoldTheirFirst, AtomicInteger runs) {
        database.inTransaction(tx -> {
            var run = runs.incrementAndGet();
            tx.update(SCHOOL)
                    .set(SCHOOL.NAME, "both")
                    .where(SCHOOL.ID.eq(first))
                    .execute();
            if (run <= 2) {
                await(bothHoldTheirFirst);
            }
            tx.update(SCHOOL)
                    .set(SCHOOL.NAME, "both")
                    .where(SCHOOL.ID.eq(second))
                    .execute();
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_instant_in_the_hour_that_the_local_clock_skips_comes_back_unchanged() {
        var skipped = Instant.parse("2026-03-29T02:30:00.5Z");
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        try {
            var id = insertSchool(database.sql(), "Paris", skipped);
            assertThat(database.sql()
                            .fetchSingle("SELECT CAST(created_at AS CHAR) FROM school WHERE id = ?", id)
                            .get(0))
                    .isEqualTo("2026-03-29 02:30:00.500000");
            assertThat(database.sql().fetchValue(SCHOOL.CREATED_AT, SCHOOL.ID.eq(id)))
                    .isEqualTo(skipped);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_database_that_is_away_is_told_from_a_wrong_statement() {
        try (var away = Database.open(new DatabaseAccess("jdbc:mariadb://127.0.0.1:1/acquis", "u", "p"), 1)) {
            var failure = catchThrowable(() -> away.sql().fetch("SELECT 1"));
            assertThat(DatabaseUnavailable.explains(failure)).isTrue();
            assertThatThrownBy(away::migrate)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("ACQUIS_DB_URL");
        }
        var mistake = catchThrowable(() -> database.sql().fetch("SELECT nonsense"));
        assertThat(DatabaseUnavailable.explains(mistake)).isFalse();
    }

    private static long insertSchool(DSLContext sql, String name, Instant createdAt) {
        return sql.insertInto(SCHOOL)
                .set(SCHOOL.NAME, name)
                .set(SCHOOL.CREATED_AT, createdAt)
                .returning(SCHOOL.ID)
                .fetchSingle(SCHOOL.ID);
    }
}
