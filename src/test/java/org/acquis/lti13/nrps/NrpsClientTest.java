package org.acquis.lti13.nrps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.ServiceDesk;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conformance matrix 2.5. */
class NrpsClientTest {
    private static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final String ADDRESS =
            Samples.ISSUER + "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";

    private StubHttp.Handler service = request -> page(Samples.text("moodle-nrps-page.json"));
    private final ServiceDesk desk = new ServiceDesk(request -> service.answer(request));

    @Test
    @DisplayName("N1 request with the Accept header, a bearer and the scope")
    void the_members_of_a_moodle_course_are_read() {
        Members members = members(MemberFilter.everybody()).value().orElseThrow();

        assertThat(members.complete()).isTrue();
        assertThat(members.members()).hasSize(2);
        assertThat(members.members().get(0)).satisfies(member -> {
            assertThat(member.userId()).isEqualTo("4");
            assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(member.roles()).isEqualTo(Set.of(LtiRole.CONTEXT_LEARNER));
            assertThat(member.name().display()).contains("Tomás Formador");
            assertThat(member.email()).contains("trainer2@example.org");
            assertThat(member.toString()).doesNotContain("Tom", "trainer2");
        });
        assertThat(desk.asked().get(0).accept()).isEqualTo(MEDIA_TYPE);
        assertThat(desk.asked().get(0).headers()).containsEntry("Authorization", "Bearer token-1");
        assertThat(desk.http.requests().get(0).body()).asString().contains("contextmembership.readonly");
    }

    @Test
    @DisplayName("N3 all next pages are followed, the role filter put back")
    void all_pages_are_followed_with_the_filter_put_back() {
        service = request -> {
            String address = request.uri().toString();
            if (address.contains("from=4")) {
                return page(container("{\"user_id\":\"5\"}"));
            }
            String from = address.contains("from=2") ? "4" : "2";
            return StubHttp.with(
                    page(container("{\"user_id\":\"" + from + "\"}")),
                    "Link",
                    "<" + ADDRESS + "?limit=2&from=" + from + ">; rel=\"next\"");
        };

        Members members = members(new MemberFilter(Optional.of("Learner"), Optional.of("9")))
                .value()
                .orElseThrow();

        assertThat(members.members()).extracting(Member::userId).containsExactly("2", "4", "5");
        assertThat(desk.asked())
                .extracting(request -> request.uri().toString())
                .containsExactly(
                        ADDRESS + "?role=Learner&rlid=9",
                        ADDRESS + "?limit=2&from=2&role=Learner&rlid=9",
                        ADDRESS + "?limit=2&from=4&role=Learner&rlid=9");
    }

    @Test
    @DisplayName("N6 filters are merged into an existing query")
    void filters_are_merged_into_an_existing_query() {
        new NrpsClient(desk.calls)
                .members(
                        desk.registration,
                        new NrpsEndpoint(URI.create(ADDRESS + "?a=b")),
                        new MemberFilter(Optional.of("http://x#Learner"), Optional.empty()));

        assertThat(desk.asked().get(0).uri()).hasToString(ADDRESS + "?a=b&role=http%3A%2F%2Fx%23Learner");
    }

    @ParameterizedTest(name = "N4 next page at {0}")
    @ValueSource(strings = {"https://evil.example/x", "http://moodle.example.org/x"})
    void a_next_page_elsewhere_is_not_followed(String next) {
        service = request -> StubHttp.with(page(container("{\"user_id\":\"5\"}")), "Link", "<" + next + ">; rel=next");

        assertThat(members(MemberFilter.everybody()).failure()).contains(new ServiceFailure.AddressForeign());
        assertThat(desk.asked()).hasSize(1);
    }

    @Test
    @DisplayName("N5 more members than the cap: cut, and said")
    void a_course_larger_than_the_cap_is_cut_and_says_so() {
        service = request -> StubHttp.with(
                page(container("{\"user_id\":\"" + desk.asked().size() + "\"}")),
                "Link",
                "<" + ADDRESS + "?from=1>; rel=next");

        Members members = new NrpsClient(desk.calls, 3)
                .members(desk.registration, new NrpsEndpoint(URI.create(ADDRESS)), MemberFilter.everybody())
                .value()
                .orElseThrow();

        assertThat(members.members()).hasSize(3);
        assertThat(members.complete()).isFalse();
        assertThat(desk.asked()).hasSize(3);
    }

    @Test
    @DisplayName("N5 one large page is cut too")
    void one_large_page_is_cut_too() {
        service = request -> page(container("{\"user_id\":\"1\"},{\"user_id\":\"2\"},{\"user_id\":\"2\"}"));

        Members cut = new NrpsClient(desk.calls, 1)
                .members(desk.registration, new NrpsEndpoint(URI.create(ADDRESS)), MemberFilter.everybody())
                .value()
                .orElseThrow();
        Members whole = members(MemberFilter.everybody()).value().orElseThrow();

        assertThat(cut.members()).hasSize(1);
        assertThat(cut.complete()).isFalse();
        assertThat(whole.members()).as("one person once").hasSize(2);
    }

    @ParameterizedTest(name = "N7 status {0} is {1}")
    @CsvSource({
        "'',ACTIVE",
        "'\"status\":\"Active\",',ACTIVE",
        "'\"status\":\"Inactive\",',INACTIVE",
        "'\"status\":\"Deleted\",',DELETED",
        "'\"status\":\"Suspended\",',INACTIVE"
    })
    void the_status_is_honoured(String member, MemberStatus status) {
        service = request -> page(container("{" + member + "\"user_id\":\"5\"}"));

        assertThat(members(MemberFilter.everybody()).value().orElseThrow().members())
                .extracting(Member::status)
                .containsExactly(status);
    }

    @Test
    @DisplayName("N8 missing name and e-mail; members that are nobody")
    void members_without_name_are_read_and_nobody_is_left_out() {
        service = request -> page(container("{\"user_id\":\"5\"},{\"name\":\"x\"},7,{\"user_id\":\" \"}"));

        assertThat(members(MemberFilter.everybody()).value().orElseThrow().members())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.name().display()).isEmpty();
                    assertThat(member.email()).isEmpty();
                    assertThat(member.roles()).isEmpty();
                });
    }

    @ParameterizedTest(name = "N9 content type {0}")
    @ValueSource(strings = {"text/html", "application/vnd.ims.lis.v2.membershipcontainer+json"})
    void another_content_type_is_unreadable(String type) {
        service = request -> StubHttp.answer(200, type, container("{\"user_id\":\"5\"}"));

        assertThat(members(MemberFilter.everybody()).failure()).contains(new ServiceFailure.Unreadable());
    }

    @Test
    @DisplayName("N10 401 brings one new token")
    void a_401_is_tried_once_more() {
        service = request -> "Bearer token-1".equals(request.headers().get("Authorization"))
                ? StubHttp.status(401)
                : page(container(""));

        assertThat(members(MemberFilter.everybody()).value()).isPresent();
        assertThat(desk.tokenCalls()).isEqualTo(2);
    }

    private ServiceAnswer<Members> members(MemberFilter filter) {
        return new NrpsClient(desk.calls).members(desk.registration, new NrpsEndpoint(URI.create(ADDRESS)), filter);
    }

    private static LtiResponse page(String body) {
        return StubHttp.answer(200, MEDIA_TYPE + "; charset=utf-8", body);
    }

    private static String container(String members) {
        return "{\"id\":\"x\",\"members\":[" + members + "]}";
    }
}
