package org.acquis.web.session;

import static org.acquis.schema.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.Platforms;
import org.acquis.web.Language;
import org.junit.jupiter.api.Test;

class SessionsIT {
    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final Sessions sessions = new Sessions(database.sql(), new SecureRandom());

    @Test
    void an_ended_session_is_known_for_a_day_by_its_platform_and_language() {
        Platforms.session(database, Platforms.moodle(database, "a"), "ended");
        Instant end = database.sql().fetchSingle(SESSION).get(SESSION.EXPIRES_AT);

        assertThat(sessions.sweep(end.plus(Duration.ofDays(1)))).isZero();
        assertThat(sessions.unopened("ended", end.plusSeconds(1))).hasValueSatisfying(known -> {
            assertThat(known.frameAncestors()).isEqualTo(Platforms.ISSUER);
            assertThat(known.language()).isEqualTo(Language.FRENCH);
            assertThat(known.secret()).isEmpty();
        });

        assertThat(sessions.sweep(end.plus(Duration.ofDays(1)).plusSeconds(1))).isEqualTo(1);
        assertThat(sessions.unopened("ended", end)).isEmpty();
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
