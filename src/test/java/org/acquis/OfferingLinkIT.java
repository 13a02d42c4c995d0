package org.acquis;

import static org.acquis.schema.Tables.REGISTRATION_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.ops.Database;
import org.acquis.ops.Settings;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.Platforms;
import org.acquis.platform.Schools;
import org.junit.jupiter.api.Test;

class OfferingLinkIT {
    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final Clock clock = Clock.systemUTC();

    @Test
    void an_instance_without_schools_offers_a_link_that_founds_one() {
        assertThat(offering().first()).contains("a new school", "/lti/register/");
        assertThat(database.sql().fetchCount(REGISTRATION_LINK)).isEqualTo(1);
    }

    @Test
    void several_schools_are_no_obstacle_to_a_start_and_the_operator_is_told_how_to_choose() {
        found("École A");
        found("École B");
        assertThat(offering().first()).contains("registration-link --school NAME", "École A", "École B");
        assertThat(database.sql().fetchCount(REGISTRATION_LINK)).isZero();
    }

    @Test
    void a_link_for_none_of_several_schools_is_refused_with_their_names() {
        found("École A");
        found("École B");
        assertThatThrownBy(() -> offering().offer(Optional.empty()))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll("--school NAME", "École A", "École B");
        assertThat(offering().offer(Optional.of("École B"))).contains("\"École B\"");
    }

    @Test
    void a_key_for_unattended_installs_needs_no_link() {
        found("École A");
        assertThat(offering(Map.of("ACQUIS_REGISTRATION_KEY", "k".repeat(32))).first())
                .contains("ACQUIS_REGISTRATION_KEY");
        assertThat(database.sql().fetchCount(REGISTRATION_LINK)).isZero();
    }

    private void found(String school) {
        new Schools(database.sql()).create(school, clock.instant());
    }

    private OfferingLink offering() {
        return offering(Map.of());
    }

    private OfferingLink offering(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("ACQUIS_URL", "https://acquis.example.org");
        return new OfferingLink(database, Settings.read(environment), clock);
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
