package org.acquis.platform;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.acquis.lti13.DeploymentStatus;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.Test;

class RulingPlatformsIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Database DATABASE = TestDatabase.fresh();

    private static final RuledBy ADMINISTRATOR = RuledBy.administrator(7, "his-own");

    private final Database database = emptied();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final RulingPlatforms ruling = new RulingPlatforms(database, new AuditLog(clock), clock);
    private final PendingDeployments pending = new PendingDeployments(database);
    private final JooqRegistrations registrations = new JooqRegistrations(database);
    private final SchoolId school = new Schools(database.sql()).create("École", NOW);
    private final SchoolId other = new Schools(database.sql()).create("Autre", NOW);
    private final PlatformId platform = Platforms.moodle(database, school, "a");

    @Test
    void a_suspended_platform_lets_nobody_in_until_it_is_resumed() {
        assertThat(ruling.suspend(school, platform, ADMINISTRATOR)).isTrue();
        assertThat(registrations.find(platform).orElseThrow().active()).isFalse();
        assertThat(ruling.suspend(school, platform, ADMINISTRATOR)).isFalse();
        assertThat(ruling.resume(school, platform, ADMINISTRATOR)).isTrue();
        assertThat(registrations.find(platform).orElseThrow().active()).isTrue();
        assertThat(actions()).containsExactly("platform.suspended", "platform.resumed");
    }

    @Test
    void a_removed_platform_is_unknown_to_logins_and_listed_last() {
        Platforms.moodle(database, school, "z");
        assertThat(ruling.remove(school, platform, RuledBy.operator())).isTrue();
        assertThat(registrations.byIssuer(Platforms.ISSUER)).hasSize(1);
        assertThat(registrations.find(platform).orElseThrow().active()).isFalse();
        assertThat(new SelectPlatforms(database.sql()).ofSchool(school))
                .extracting(PlatformOverview::status)
                .containsExactly(PlatformStatus.ACTIVE, PlatformStatus.REMOVED);
        assertThat(ruling.resume(school, platform, RuledBy.operator())).isFalse();
    }

    @Test
    void whoever_is_inside_goes_out_with_the_platform_save_the_administrator_who_closed_it() {
        PlatformId neighbour = Platforms.moodle(database, school, "z");
        Platforms.session(database, neighbour, "neighbour");
        Platforms.session(database, platform, "his-own");
        Platforms.session(database, platform, "a-learner");
        ruling.suspend(school, platform, ADMINISTRATOR);
        assertThat(Platforms.sessions(database)).containsExactlyInAnyOrder("neighbour", "his-own");
        ruling.resume(school, platform, ADMINISTRATOR);
        assertThat(Platforms.sessions(database)).hasSize(2);
        ruling.remove(school, platform, RuledBy.operator());
        assertThat(Platforms.sessions(database)).containsExactly("neighbour");
    }

    @Test
    void another_school_rules_nothing_here() {
        assertThat(ruling.suspend(other, platform, ADMINISTRATOR)).isFalse();
        assertThat(ruling.remove(other, platform, ADMINISTRATOR)).isFalse();
        assertThat(ruling.accept(other, platform, waiting("2"), ADMINISTRATOR)).isFalse();
        assertThat(new SelectPlatforms(database.sql()).ofSchool(other)).isEmpty();
        assertThat(new SelectPlatforms(database.sql()).ofSchool(other, platform))
                .isEmpty();
        assertThat(actions()).isEmpty();
    }

    @Test
    void what_a_file_describes_is_left_alone() {
        long deployment = waiting("2");
        database.sql().update(PLATFORM).set(PLATFORM.SOURCE, "file").execute();
        assertThat(ruling.suspend(school, platform, ADMINISTRATOR)).isFalse();
        assertThat(ruling.remove(school, platform, ADMINISTRATOR)).isFalse();
        assertThat(ruling.accept(school, platform, deployment, ADMINISTRATOR)).isFalse();
    }

    @Test
    void a_platform_whose_file_is_gone_is_released_and_ruled_as_any_other() {
        assertThat(ruling.release(school, platform, RuledBy.operator())).isFalse();
        database.sql().update(PLATFORM).set(PLATFORM.SOURCE, "file").execute();
        assertThat(ruling.release(other, platform, RuledBy.operator())).isFalse();
        assertThat(ruling.release(school, platform, RuledBy.operator())).isTrue();
        assertThat(ruling.remove(school, platform, RuledBy.operator())).isTrue();
        assertThat(actions()).containsExactly("platform.released", "platform.removed");
    }

    @Test
    void a_deployment_waits_until_it_is_accepted() {
        long deployment = waiting("2");
        assertThat(status("2")).isEqualTo(DeploymentStatus.PENDING);
        assertThat(ruling.accept(school, platform, deployment, ADMINISTRATOR)).isTrue();
        assertThat(status("2")).isEqualTo(DeploymentStatus.KNOWN);
        assertThat(ruling.accept(school, platform, deployment, ADMINISTRATOR)).isFalse();
        assertThat(actions()).containsExactly("deployment.accepted");
    }

    @Test
    void only_so_many_deployments_wait() {
        for (int i = 0; i < PendingDeployments.MOST; i++) {
            assertThat(pending.note(platform, "d" + i, NOW)).isTrue();
        }
        assertThat(pending.note(platform, "one-more", NOW)).isFalse();
        assertThat(pending.note(platform, "x".repeat(300), NOW)).isFalse();
        assertThat(database.sql().fetchCount(DEPLOYMENT)).isEqualTo(PendingDeployments.MOST + 1);
    }

    private long waiting(String name) {
        pending.note(platform, name, NOW);
        return database.sql()
                .fetchSingle(DEPLOYMENT, DEPLOYMENT.DEPLOYMENT_ID.eq(name))
                .get(DEPLOYMENT.ID);
    }

    private DeploymentStatus status(String deployment) {
        return registrations.find(platform.value(), deployment).orElseThrow().deployment();
    }

    private List<String> actions() {
        return database.sql().fetch(AUDIT_EVENT).getValues(AUDIT_EVENT.ACTION);
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        DATABASE.sql().deleteFrom(AUDIT_EVENT).execute();
        return DATABASE;
    }
}
