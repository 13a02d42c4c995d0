package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CheckingMasterSecretIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final MasterSecret SECRET =
            MasterSecret.parse("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=").orElseThrow();
    private static final MasterSecret ANOTHER =
            MasterSecret.parse("AAAAEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=").orElseThrow();

    @Test
    void looking_binds_nothing_and_refuses_another_secret() {
        try (var database = TestDatabase.fresh()) {
            var checking = new CheckingMasterSecret(database, CLOCK);
            checking.look(ANOTHER);
            checking.check(SECRET);
            checking.look(SECRET);
            assertThatThrownBy(() -> checking.look(ANOTHER)).isInstanceOf(MasterSecretRefused.class);
        }
    }

    @Test
    void the_first_start_binds_the_database_to_its_secret() {
        try (var database = TestDatabase.fresh()) {
            var checking = new CheckingMasterSecret(database, CLOCK);
            checking.check(SECRET);
            assertThatCode(() -> checking.check(SECRET)).doesNotThrowAnyException();
            assertThatThrownBy(() -> checking.check(ANOTHER))
                    .isInstanceOf(MasterSecretRefused.class)
                    .hasMessageContaining("another secret")
                    .hasMessageContaining(SECRET.fingerprint().substring(0, 8))
                    .hasMessageContaining("ACQUIS_SECRET");
        }
    }
}
