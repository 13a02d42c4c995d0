package org.acquis.lti13.launch;

import static org.acquis.lti13.fixture.Samples.lti;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.Signing;
import org.acquis.lti13.fixture.StubHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conformance matrix 2.3: what must be let in, for an instructor and for a learner. */
class AcceptedLaunchTest {
    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
    private static final long NOW = Samples.NOW.getEpochSecond();

    private final LaunchDesk desk = new LaunchDesk();

    /** Changes full claims of somebody with this role name. */
    private interface Variant extends BiConsumer<ObjectNode, String> {}

    @ParameterizedTest(name = "{0} {1} as {2}: {4}")
    @MethodSource("eighteen")
    void is_let_in(String id, String what, String role, BiConsumer<ObjectNode, String> variant, Set<LtiRole> roles) {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode claims = full(desk.claims(begun), role);
        variant.accept(claims, role);

        Launch launch = accepted(desk.launch(begun, claims));

        assertThat(launch.roles()).isEqualTo(roles);
        assertThat(launch.subject()).isEqualTo("5");
        assertThat(launch.email().isPresent()).isEqualTo(claims.has("email"));
        assertThat(launch.name().display().isPresent())
                .isEqualTo(claims.has("name") || claims.has("given_name") || claims.has("family_name"));
        assertThat(launch.context().isPresent()).isEqualTo(claims.has(lti("context")));
    }

    static Stream<Arguments> eighteen() {
        List<Object[]> cases = Stream.of("Instructor", "Learner")
                .flatMap(AcceptedLaunchTest::nine)
                .map(Arguments::get)
                .toList();
        return IntStream.rangeClosed(1, cases.size()).mapToObj(number -> {
            Object[] one = cases.get(number - 1);
            return Arguments.of("M" + number, one[0], one[1], one[2], one[3]);
        });
    }

    private static Stream<Arguments> nine(String role) {
        LtiRole own = role.equals("Instructor") ? LtiRole.CONTEXT_INSTRUCTOR : LtiRole.CONTEXT_LEARNER;
        Set<LtiRole> only = Set.of(own);
        List<String> person = List.of("name", "given_name", "family_name", "email");
        return Stream.of(
                good("full", role, (c, r) -> {}, only),
                good(
                        "several roles",
                        role,
                        (c, r) -> roles(c, MEMBERSHIP + r, MEMBERSHIP + "Mentor", "http://x/institution#Nobody"),
                        Set.of(own, LtiRole.CONTEXT_MENTOR)),
                good("short role", role, (c, r) -> roles(c, r), only),
                good("unknown role only", role, (c, r) -> roles(c, "http://x/vocab#" + r), Set.of()),
                good("empty roles", role, (c, r) -> roles(c), Set.of()),
                good("e-mail only", role, (c, r) -> c.remove(person.subList(0, 3)), only),
                good("names only", role, (c, r) -> c.remove("email"), only),
                good("no personal data", role, (c, r) -> c.remove(person), only),
                good("e-mail without context", role, (c, r) -> withoutContext(c, person), only));
    }

    @Test
    @DisplayName("M19 aud as an array of one")
    void an_audience_array_of_one_is_let_in() {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode claims = desk.claims(begun).put("azp", Samples.CLIENT_ID);
        claims.putArray("aud").add(Samples.CLIENT_ID);

        accepted(desk.launch(begun, claims));
    }

    @Test
    @DisplayName("M20 clocks that differ by less than 60 s")
    void times_within_the_leeway_are_let_in() {
        LaunchDesk.Begun late = desk.begin();
        accepted(desk.launch(late, desk.claims(late).put("iat", NOW - 119).put("exp", NOW - 59)));
        LaunchDesk.Begun early = desk.begin();
        accepted(desk.launch(early, desk.claims(early).put("iat", NOW + 60).put("exp", NOW + 120)));
    }

    @Test
    @DisplayName("M21 the platform changed its keys")
    void a_rotated_key_is_let_in() {
        LaunchDesk.Begun before = desk.begin();
        accepted(desk.launch(before, desk.claims(before)));
        desk.http.now(request -> StubHttp.json(Keys.jwks(Keys.PLATFORM_NEXT)));

        LaunchDesk.Begun after = desk.begin();
        accepted(desk.launch(after, Signing.rs256(desk.claims(after), Keys.PLATFORM_NEXT)));
        LaunchDesk.Begun withdrawn = desk.begin();
        assertThat(desk.launch(withdrawn, desk.claims(withdrawn))).isInstanceOf(LaunchOutcome.Refused.class);
    }

    @Test
    @DisplayName("M22 unknown claims of any shape")
    void unknown_claims_are_let_in() {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode claims =
                desk.claims(begun).put("https://x.example/claim", true).putNull("y");
        claims.putObject("https://purl.imsglobal.org/spec/lti/claim/ext").put("lms", "moodle-2");

        accepted(desk.launch(begun, claims));
    }

    @Test
    @DisplayName("M23 optional claims as PHP writes empty objects")
    void optional_claims_of_odd_shape_count_as_absent() {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode claims = desk.claims(begun).put(lti("context"), "").put(lti("launch_presentation"), "");
        claims.putArray(lti("custom"));
        claims.put("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", "");
        claims.put("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", "");

        Launch launch = accepted(desk.launch(begun, claims));

        assertThat(launch.context()).isEmpty();
        assertThat(launch.custom()).isEmpty();
        assertThat(launch.ags()).isEmpty();
        assertThat(launch.nrps()).isEmpty();
    }

    @ParameterizedTest(name = "M28 a user named {0}")
    @ValueSource(
            strings = {"9d1c6f0e-4b1e-4c0a-8a57-0d7a2c1f3b11", "QmFzZTY0+/==", "a|b:c@d", "Zo\u00eb \u00e9l\u00e8ve"})
    void any_name_of_a_user_is_taken_as_it_is(String subject) {
        LaunchDesk.Begun begun = desk.begin();

        Launch launch = accepted(desk.launch(begun, desk.claims(begun).put("sub", subject)));

        assertThat(launch.subject()).isEqualTo(subject);
    }

    @Test
    void a_warm_launch_fetches_no_keys_and_reads_the_registration_once() {
        LaunchDesk.Begun first = desk.begin();
        accepted(desk.launch(first, desk.claims(first)));
        LaunchDesk.Begun second = desk.begin();
        int finds = desk.registrations.finds();

        accepted(desk.launch(second, desk.claims(second)));

        assertThat(desk.http.requests()).hasSize(1);
        assertThat(desk.registrations.finds() - finds).isEqualTo(1);
    }

    private static ObjectNode full(ObjectNode claims, String role) {
        claims.put("name", "Teresa Profesora")
                .put("given_name", "Teresa")
                .put("family_name", "Profesora")
                .put("email", "teacher1@example.org");
        return roles(claims, MEMBERSHIP + role);
    }

    private static ObjectNode roles(ObjectNode claims, String... names) {
        ArrayNode roles = claims.putArray(lti("roles"));
        for (String name : names) {
            roles.add(name);
        }
        return claims;
    }

    private static void withoutContext(ObjectNode claims, List<String> person) {
        claims.remove(person.subList(0, 3));
        claims.remove(lti("context"));
    }

    private static Arguments good(String what, String role, Variant variant, Set<LtiRole> roles) {
        return Arguments.of(what, role, variant, roles);
    }

    static Launch accepted(LaunchOutcome outcome) {
        assertThat(outcome).isInstanceOf(LaunchOutcome.Accepted.class);
        return ((LaunchOutcome.Accepted) outcome).launch();
    }
}
