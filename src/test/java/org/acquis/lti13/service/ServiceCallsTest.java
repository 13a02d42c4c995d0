package org.acquis.lti13.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.ServiceDesk;
import org.acquis.lti13.fixture.StubHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCallsTest {
    private StubHttp.Handler service = request -> StubHttp.json("[]");
    private final ServiceDesk desk = new ServiceDesk(request -> service.answer(request));

    @Test
    void the_bearer_is_sent_with_exactly_one_media_type() {
        send(ServiceDesk.LINE_ITEMS);

        assertThat(desk.asked()).singleElement().satisfies(request -> {
            assertThat(request.headers()).containsEntry("Authorization", "Bearer token-1");
            assertThat(request.accept()).isEqualTo("a/b");
        });
    }

    @Test
    @DisplayName("T11 a 401 brings one new token")
    void a_401_is_tried_once_more_with_a_new_token() {
        service = request -> "Bearer token-1".equals(request.headers().get("Authorization"))
                ? StubHttp.status(401)
                : StubHttp.json("[]");

        assertThat(send(ServiceDesk.LINE_ITEMS).value()).isPresent();
        assertThat(desk.tokenCalls()).isEqualTo(2);
    }

    @Test
    void a_second_401_is_a_failure() {
        service = request -> StubHttp.status(401);

        assertThat(send(ServiceDesk.LINE_ITEMS).failure()).contains(new ServiceFailure.Unauthorized());
        assertThat(desk.asked()).hasSize(2);
        assertThat(desk.tokenCalls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/lineitems",
                "http://moodle.example.org/lineitems",
                "https://moodle.example.org:444/lineitems",
                "https://moodle.example.org@evil.example/lineitems"
            })
    void a_bearer_goes_nowhere_else(String address) {
        assertThat(send(URI.create(address)).failure()).contains(new ServiceFailure.AddressForeign());
        assertThat(desk.http.requests()).isEmpty();
    }

    @ParameterizedTest(name = "L10 {0} is {1}, then {2}")
    @CsvSource({
        "400,bad-request,PERMANENT",
        "403,forbidden,PERMANENT",
        "404,gone,PERMANENT",
        "410,gone,PERMANENT",
        "409,conflict,CONFLICT",
        "429,rate-limited,RETRY",
        "500,server-trouble,RETRY",
        "503,server-trouble,RETRY",
        "502,server-trouble,UNKNOWN",
        "504,server-trouble,UNKNOWN",
        "302,unexpected-status,PERMANENT",
        "418,unexpected-status,PERMANENT"
    })
    void every_status_says_what_to_do(int status, String code, ServiceFailure.Next next) {
        service = request -> StubHttp.status(status);

        assertThat(send(ServiceDesk.LINE_ITEMS).failure()).hasValueSatisfying(failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.next()).isEqualTo(next);
        });
    }

    @ParameterizedTest(name = "Retry-After {0} is {1} s")
    @CsvSource({
        "120,120",
        "0,0",
        "'Tue, 24 Nov 2026 10:01:30 GMT',90",
        "'Tue, 24 Nov 2026 09:00:00 GMT',0",
        "99999999999,86400",
        "soon,",
        "-3,"
    })
    void retry_after_is_read_as_seconds_and_as_date(String header, Long seconds) {
        service = request -> StubHttp.with(StubHttp.status(429), "Retry-After", header);

        assertThat(send(ServiceDesk.LINE_ITEMS).failure().flatMap(ServiceFailure::retryAfter))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @ParameterizedTest
    @EnumSource
    void an_exchange_without_answer_is_told_apart_from_one_not_begun(LtiHttpException.Kind kind) {
        service = request -> {
            throw new LtiHttpException(kind, "made for the test");
        };

        ServiceFailure failure = send(ServiceDesk.LINE_ITEMS).failure().orElseThrow();

        boolean notSent = Set.of(LtiHttpException.Kind.CONNECT_FAILED, LtiHttpException.Kind.HOST_REFUSED)
                .contains(kind);
        assertThat(failure).isEqualTo(notSent ? new ServiceFailure.NotSent() : new ServiceFailure.NoAnswer());
        assertThat(failure.next()).isEqualTo(notSent ? ServiceFailure.Next.RETRY : ServiceFailure.Next.UNKNOWN);
    }

    @Test
    void without_a_token_nothing_is_sent() {
        desk.http.now(request -> StubHttp.with(StubHttp.status(503), "Retry-After", "60"));

        ServiceFailure failure = send(ServiceDesk.LINE_ITEMS).failure().orElseThrow();

        assertThat(failure.code()).isEqualTo("token-refused");
        assertThat(failure.next()).isEqualTo(ServiceFailure.Next.RETRY);
        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(1));
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void a_denied_token_is_permanent() {
        desk.http.now(request -> StubHttp.answer(400, "application/json", "{\"error\":\"invalid_client\"}"));

        assertThat(send(ServiceDesk.LINE_ITEMS).failure().orElseThrow().next())
                .isEqualTo(ServiceFailure.Next.PERMANENT);
    }

    private ServiceAnswer<LtiResponse> send(URI address) {
        return desk.calls.send(desk.registration, Scope.LINE_ITEM, LtiRequest.get(address, "a/b"));
    }
}
