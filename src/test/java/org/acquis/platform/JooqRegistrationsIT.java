package org.acquis.platform;

import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import org.acquis.lti13.DeploymentStatus;
import org.acquis.lti13.Origin;
import org.acquis.lti13.RegisteredDeployment;
import org.acquis.lti13.Registration;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.Test;

class JooqRegistrationsIT {
    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final JooqRegistrations registrations = new JooqRegistrations(database);

    @Test
    void an_issuer_is_compared_byte_for_byte() {
        Platforms.moodle(database, "a");
        assertThat(registrations.byIssuer(Platforms.ISSUER)).hasSize(1);
        assertThat(registrations.byIssuer(Platforms.ISSUER + "/")).isEmpty();
        assertThat(registrations.byIssuer(Platforms.ISSUER + " ")).isEmpty();
        assertThat(registrations.byIssuer("https://Moodle.example.org")).isEmpty();
    }

    @Test
    void one_issuer_may_have_several_registrations() {
        PlatformId first = Platforms.moodle(database, "a");
        PlatformId second = Platforms.moodle(database, "b");
        assertThat(registrations.byIssuer(Platforms.ISSUER))
                .extracting(Registration::id)
                .containsExactly(first.value(), second.value());
    }

    @Test
    void a_deployment_is_known_pending_or_unknown() {
        PlatformId platform = Platforms.moodle(database, "a");
        PlatformId other = Platforms.moodle(database, "b");
        Platforms.deployment(database, platform.value(), "2", "pending");
        Platforms.deployment(database, other.value(), "3", "accepted");
        assertThat(status(platform, "1")).isEqualTo(DeploymentStatus.KNOWN);
        assertThat(status(platform, "2")).isEqualTo(DeploymentStatus.PENDING);
        assertThat(status(platform, "3")).isEqualTo(DeploymentStatus.UNKNOWN);
        assertThat(status(platform, "")).isEqualTo(DeploymentStatus.UNKNOWN);
        assertThat(registrations.find(4711, "1")).isEmpty();
    }

    /** Both tables have a column of this name. */
    @Test
    void a_login_is_told_the_state_of_the_deployment_and_not_that_of_the_platform() {
        Platforms.moodle(database, "a");
        assertThat(registrations.byIssuer(Platforms.ISSUER, "1"))
                .extracting(RegisteredDeployment::deployment)
                .containsExactly(DeploymentStatus.KNOWN);
    }

    @Test
    void the_hosts_of_a_platform_are_its_service_origins() {
        PlatformId platform = Platforms.moodle(database, "a");
        assertThat(registrations.find(platform).orElseThrow().serviceOrigins())
                .extracting(Origin::toString)
                .containsExactlyInAnyOrder(Platforms.ISSUER, "https://media.example.org:8443");
    }

    @Test
    void a_suspended_platform_is_not_active() {
        PlatformId platform = Platforms.moodle(database, "a");
        assertThat(registrations.find(platform).orElseThrow().active()).isTrue();
        database.sql().update(PLATFORM).set(PLATFORM.STATUS, "suspended").execute();
        assertThat(registrations.find(platform).orElseThrow().active()).isFalse();
    }

    private DeploymentStatus status(PlatformId platform, String deployment) {
        return registrations
                .find(platform.value(), deployment)
                .map(RegisteredDeployment::deployment)
                .orElseThrow();
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
