package org.acquis.web.lti;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.acquis.lti13.Refusal;
import org.acquis.lti13.Registration;
import org.acquis.lti13.launch.ClaimRefusal;
import org.acquis.lti13.launch.KeyRefusal;
import org.acquis.lti13.launch.PlatformRefusal;
import org.acquis.lti13.login.LoginRefusal;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.Metrics;
import org.acquis.ops.RateLimit;
import org.acquis.ops.ReferenceNumbers;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.platform.Platforms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What anybody can make up leaves no mark on a platform, and takes nothing that the platform needs. */
class RefusalLogIT {
    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private final PlatformId platform = Platforms.moodle(database, "a");
    private final Optional<Registration> registration = new JooqRegistrations(database).find(platform);
    private final Metrics metrics = new Metrics();
    private final RefusalLog log = new RefusalLog(
            database,
            new AuditLog(clock),
            new ReferenceNumbers(new SecureRandom()),
            new RateLimit(2, Duration.ofMinutes(1), 100, clock),
            metrics,
            clock);

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void only_what_the_platform_signed_becomes_its_last_error() {
        for (Refusal madeUp : new Refusal[] {new LoginRefusal.TargetForeign(), new KeyRefusal.SignatureInvalid()}) {
            assertThat(log.record(madeUp, registration)).as("has its number").isPresent();
            assertThat(lastError()).isNull();
        }
        log.record(new ClaimRefusal.VersionUnsupported(), registration);
        assertThat(lastError()).isEqualTo("version-unsupported");
        log.record(new PlatformRefusal.DeploymentPending("2"), registration);
        assertThat(lastError()).isEqualTo("deployment-pending");
    }

    @Test
    void what_anybody_makes_up_uses_nothing_of_what_the_platform_may_be_refused() {
        for (int i = 0; i < 5; i++) {
            log.record(new KeyRefusal.KeyUnknown(), registration);
        }
        assertThat(log.record(new KeyRefusal.KeyUnknown(), registration)).isEmpty();
        assertThat(log.record(new ClaimRefusal.VersionUnsupported(), registration))
                .isPresent();
        assertThat(database.sql().fetchCount(AUDIT_EVENT, AUDIT_EVENT.SUBJECT_ID.eq(platform.value())))
                .isEqualTo(3);
    }

    private String lastError() {
        return database.sql().fetchSingle(PLATFORM).get(PLATFORM.LAST_ERROR);
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        DATABASE.sql().deleteFrom(AUDIT_EVENT).execute();
        return DATABASE;
    }
}
