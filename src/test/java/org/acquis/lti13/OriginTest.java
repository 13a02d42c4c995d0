package org.acquis.lti13;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.acquis.lti13.fixture.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "https://Moodle.example.org/x?y#z,https://moodle.example.org",
        "HTTPS://moodle.example.org:443,https://moodle.example.org",
        "http://localhost:8080/demo,http://localhost:8080",
        "http://localhost:80,http://localhost"
    })
    void is_written_in_one_way(String address, String origin) {
        assertThat(Origin.parse(address).orElseThrow()).hasToString(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example", "mailto:a@b", "/x", "https://user@a.example/", "https://", "not a uri"})
    void of_anything_else_there_is_none(String address) {
        assertThat(Origin.parse(address)).isEmpty();
    }

    @ParameterizedTest(name = "{0} allowed: {1}")
    @CsvSource({
        "https://moodle.example.org/mod/lti/services.php,true",
        "https://moodle.example.org:443/x,true",
        "http://moodle.example.org/x,false",
        "https://moodle.example.org:8443/x,false",
        "https://moodle.example.org.evil.example/x,false",
        "https://moodle.example.org@evil.example/x,false"
    })
    void a_registration_allows_its_own_origins_only(String address, boolean allowed) {
        assertThat(Samples.moodle().allows(URI.create(address))).isEqualTo(allowed);
    }

    @Test
    void the_first_origins_of_a_registration_are_those_of_its_addresses() {
        assertThat(Registration.originsOf(
                        URI.create("https://a.example/auth"), URI.create("https://b.example/token"), Samples.JWKS))
                .extracting(Origin::toString)
                .containsExactlyInAnyOrder("https://a.example", "https://b.example", "https://moodle.example.org");
    }
}
