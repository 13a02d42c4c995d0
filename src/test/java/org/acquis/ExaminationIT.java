package org.acquis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acquis.ops.CheckingMasterSecret;
import org.acquis.ops.Database;
import org.acquis.ops.DatabaseAccess;
import org.acquis.ops.MasterSecret;
import org.acquis.ops.Settings;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor and the commands beside a running instance find things as they are, and leave them so. */
class ExaminationIT {
    private static final String RIGHT = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";
    private static final String WRONG = "AAAAEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";

    private final DatabaseAccess access = TestDatabase.freshAccess();
    private final Clock clock = Clock.systemUTC();
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path home;

    @Test
    void a_wrong_secret_is_a_finding() {
        begun();
        assertThat(examination(Map.of("ACQUIS_SECRET", WRONG)).of(access, List.of()))
                .isFalse();
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).startsWith("FAIL secret: This database was encrypted with another secret"));
    }

    @Test
    void a_lost_secret_is_a_finding_and_no_other_is_made_in_its_place() {
        begun();
        assertThat(examination(Map.of()).of(access, List.of())).isFalse();
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("FAIL secret: There is no file secret"));
        assertThat(home.resolve("secret")).doesNotExist();
    }

    @Test
    void a_command_changes_no_schema_and_says_who_does() {
        assertThatThrownBy(() -> Storage.reach(given(RIGHT), clock))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll("behind", "acquis serve");
        begun();
        try (Storage reached = Storage.reach(given(RIGHT), clock)) {
            assertThat(reached.database().sql().selectOne().fetch()).hasSize(1);
        }
    }

    private void begun() {
        try (Database database = Database.open(access)) {
            database.migrate();
            new CheckingMasterSecret(database, clock)
                    .check(MasterSecret.parse(RIGHT).orElseThrow());
        }
    }

    private Settings given(String secret) {
        return settings(Map.of(
                "ACQUIS_SECRET", secret,
                "ACQUIS_DB_URL", access.url(),
                "ACQUIS_DB_USER", access.user(),
                "ACQUIS_DB_PASSWORD", access.password()));
    }

    private Examination examination(Map<String, String> environment) {
        return new Examination(settings(environment), clock, lines::add);
    }

    private Settings settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("ACQUIS_HOME", home.toString());
        all.put("ACQUIS_URL", "https://acquis.example.org");
        return Settings.read(all);
    }
}
