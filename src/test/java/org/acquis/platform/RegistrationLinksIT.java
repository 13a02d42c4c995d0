package org.acquis.platform;

import static org.acquis.schema.Tables.REGISTRATION_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.Test;

class RegistrationLinksIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String FIXED = "a-fixed-key-of-the-operator";
    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final RegistrationLinks links = new RegistrationLinks(database, Optional.of(FIXED));
    private final SchoolId school = new Schools(database.sql()).create("École", NOW);

    @Test
    void a_link_opens_for_its_school_for_a_day() {
        String key = created();
        assertThat(look(key, NOW)).isEqualTo("open " + school.value());
        assertThat(look(key, NOW.plus(Duration.ofHours(24)).minusSeconds(1))).startsWith("open");
        assertThat(look(key, NOW.plus(Duration.ofHours(24)))).isEqualTo("registration-link-expired");
    }

    @Test
    void the_key_itself_is_not_stored() {
        String key = created();
        assertThat(database.sql().fetch(REGISTRATION_LINK).formatCSV()).doesNotContain(key);
        assertThat(new RegistrationKey(key)).asString().doesNotContain(key);
    }

    @Test
    void another_key_opens_nothing() {
        created();
        assertThat(look("another", NOW)).isEqualTo("registration-link-unknown");
        assertThat(look("", NOW)).isEqualTo("registration-link-unknown");
    }

    @Test
    void one_registration_at_a_time_claims_a_link_and_a_failed_one_gives_it_back() {
        OpenLink link = open(created());
        assertThat(links.claim(link, NOW)).isTrue();
        assertThat(links.claim(link, NOW.plusSeconds(1))).isFalse();
        links.release(link);
        assertThat(links.claim(link, NOW.plusSeconds(2))).isTrue();
        assertThat(links.claim(link, NOW.plusSeconds(60)))
                .as("whoever died holds it for half a minute")
                .isTrue();
    }

    @Test
    void a_link_is_used_up_by_success() {
        String key = created();
        OpenLink link = open(key);
        PlatformId platform = Platforms.moodle(database, school, "a");
        database.inTransaction(tx -> RegistrationLinks.consume(tx, link, platform, NOW));
        assertThat(look(key, NOW)).isEqualTo("registration-link-used");
        assertThat(links.claim(link, NOW)).isFalse();
    }

    @Test
    void the_fixed_key_works_any_number_of_times_and_for_no_school_in_particular() {
        assertThat(look(FIXED, NOW)).isEqualTo("open -");
        OpenLink link = open(FIXED);
        assertThat(links.claim(link, NOW)).isTrue();
        assertThat(links.claim(link, NOW)).isTrue();
    }

    @Test
    void links_of_long_ago_are_swept() {
        created();
        assertThat(links.sweep(NOW.plus(Duration.ofDays(2)))).isZero();
        assertThat(links.sweep(NOW.plus(Duration.ofDays(40)))).isEqualTo(1);
    }

    private String created() {
        return links.create(Optional.of(school), new SecureRandom(), NOW).secret();
    }

    private OpenLink open(String key) {
        return (OpenLink) links.find(key, NOW);
    }

    private String look(String key, Instant at) {
        LinkAnswer answer = links.find(key, at);
        return answer instanceof OpenLink link
                ? "open " + link.school().map(id -> Long.toString(id.value())).orElse("-")
                : ((LinkRefusal) answer).code();
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
