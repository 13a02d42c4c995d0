package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthIT {
    @Test
    void a_migrated_database_is_ready() {
        try (var database = TestDatabase.fresh()) {
            var report = of(database).ready();
            assertThat(report.well()).isTrue();
            assertThat(report)
                    .hasToString("ok   database: answers\nok   migrations: are up to date")
                    .isEqualTo(of(database).ready());
        }
    }

    @Test
    void pending_migrations_are_told_until_they_are_applied() {
        try (var database = Database.open(TestDatabase.freshAccess(), 2)) {
            var health = of(database);
            assertThat(health.ready().well()).isFalse();
            assertThat(health.ready().toString())
                    .contains("FAIL migrations: are behind: 1")
                    .contains("acquis serve");
            database.migrate();
            assertThat(health.ready().well()).isTrue();
        }
    }

    @Test
    void a_database_that_is_away_is_told_with_what_to_do_while_the_process_lives() {
        var nowhere = new DatabaseAccess("jdbc:mariadb://127.0.0.1:1/acquis", "somebody", "hidden");
        try (var database = Database.open(nowhere, 1)) {
            var health = of(database);
            assertThat(health.ready().well()).isFalse();
            assertThat(health.ready().toString())
                    .contains("FAIL database: does not answer. Check that MariaDB runs")
                    .contains("FAIL migrations")
                    .doesNotContain("somebody", "hidden", "127.0.0.1");
            assertThat(health.live().well()).isTrue();
        }
    }

    private static Health of(Database database) {
        return new Health(List.of(new DatabaseAnswers(database), new MigrationsCurrent(database)));
    }
}
