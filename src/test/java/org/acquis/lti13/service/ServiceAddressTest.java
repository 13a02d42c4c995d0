package org.acquis.lti13.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.acquis.lti13.LtiResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
    private static final URI PAGE = URI.create("https://moodle.example.org/services.php/2/lineitems?type_id=1");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "https://m.example/l/22/lineitem?type_id=1,https://m.example/l/22/lineitem/scores?type_id=1",
        "https://m.example/l/22,https://m.example/l/22/scores",
        "https://m.example/l/22/?a=%2F,https://m.example/l/22/scores?a=%2F",
        "https://m.example/l/22?a=b#f,https://m.example/l/22/scores?a=b"
    })
    void a_segment_goes_before_the_query(String address, String expected) {
        assertThat(ServiceAddress.below(URI.create(address), "scores")).hasToString(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "https://m.example/l?type_id=1,https://m.example/l?type_id=1&tag=a%20%26b",
        "https://m.example/l,https://m.example/l?tag=a%20%26b",
        "https://m.example/l?,https://m.example/l?tag=a%20%26b"
    })
    void a_parameter_goes_after_those_already_there(String address, String expected) {
        assertThat(ServiceAddress.with(URI.create(address), "tag", "a &b")).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://moodle.example.org/x?A=1&limit=2>; rel=\"next\"",
                "<https://moodle.example.org/x?A=1&limit=2>; rel=next",
                "<https://moodle.example.org/x?A=1&limit=2>;rel='next'",
                "<https://moodle.example.org/x?A=1&amp;limit=2>; rel=\u201Cnext\u201D",
                "<https://moodle.example.org/x?A=1&amp;limit=2>; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d",
                "<https://moodle.example.org/y>; rel=\"prev\", <https://moodle.example.org/x?A=1&limit=2>; rel=\"NEXT\"",
                "<https://moodle.example.org/x?A=1&limit=2>; title=\"b\"; rel=\"last next\"",
                "</x?A=1&limit=2>; rel=\"next\""
            })
    void the_next_page_is_found_however_it_is_written(String header) {
        assertThat(NextPage.of(page(header), PAGE)).contains(URI.create("https://moodle.example.org/x?A=1&limit=2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://moodle.example.org/x>; rel=\"prev\"",
                "<https://moodle.example.org/next>; rel=\"first\"",
                "<https://moodle.example.org/x>; rel=\"next-archive\"",
                "<https://moodle.example.org/x>; title=\"next\"",
                "<https://moodle.example.org/a b>; rel=\"next\"",
                "next",
                ""
            })
    void of_other_links_there_is_no_next_page(String header) {
        assertThat(NextPage.of(page(header), PAGE)).isEmpty();
    }

    @Test
    void a_parameter_is_seen_by_its_whole_name() {
        assertThat(ServiceAddress.has(URI.create("https://m.example/x?role=a"), "role"))
                .isTrue();
        assertThat(ServiceAddress.has(URI.create("https://m.example/x?a=1&role="), "role"))
                .isTrue();
        assertThat(ServiceAddress.has(URI.create("https://m.example/x?myrole=a"), "role"))
                .isFalse();
        assertThat(ServiceAddress.has(URI.create("https://m.example/x"), "role"))
                .isFalse();
    }

    private static LtiResponse page(String link) {
        return new LtiResponse(200, Map.of("link", List.of(link)), "[]".getBytes(StandardCharsets.UTF_8));
    }
}
