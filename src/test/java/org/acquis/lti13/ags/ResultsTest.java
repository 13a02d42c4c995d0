package org.acquis.lti13.ags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.ServiceDesk;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Conformance matrix 2.6, results. */
class ResultsTest {
    private StubHttp.Handler service = request -> StubHttp.json(Samples.text("moodle-ags-results.json"));
    private final ServiceDesk desk = new ServiceDesk(request -> service.answer(request));
    private final AgsClient ags = new AgsClient(desk.calls);

    @Test
    void the_result_of_one_person_is_read_even_when_the_filter_is_ignored() {
        Result result = read("6").value().orElseThrow().orElseThrow();

        assertThat(result.userId()).isEqualTo("6");
        assertThat(result.score().orElseThrow()).isEqualByComparingTo("77");
        assertThat(result.maximum().orElseThrow()).isEqualByComparingTo("100");
        assertThat(result.comment()).contains("Bien <b>hecho</b>\nlinea 2");
        assertThat(result.timestamp()).contains(Instant.parse("2026-11-24T03:06:50Z"));
        assertThat(result.toString()).doesNotContain("77", "hecho");
        assertThat(desk.asked().get(0).uri())
                .hasToString("https://moodle.example.org/mod/lti/services.php/2/lineitems/22/lineitem/results"
                        + "?type_id=1&user_id=6");
        assertThat(desk.asked().get(0).accept()).isEqualTo("application/vnd.ims.lis.v2.resultcontainer+json");
    }

    @Test
    void decimals_come_back_as_they_are() {
        assertThat(read("7").value().orElseThrow().orElseThrow().score().orElseThrow())
                .isEqualByComparingTo("33.33333");
    }

    @Test
    @DisplayName("O10 zero may come back as absent")
    void an_absent_score_is_not_a_missing_result() {
        service = request -> StubHttp.json("[{\"id\":\"x\",\"userId\":\"5\"}]");
        assertThat(read("5").value().orElseThrow())
                .hasValueSatisfying(result -> assertThat(result.score()).isEmpty());

        service = request -> StubHttp.json("[{\"userId\":\"5\",\"resultScore\":0}]");
        assertThat(read("5").value().orElseThrow().orElseThrow().score().orElseThrow())
                .isZero();
    }

    @Test
    void nobody_there_is_an_answer_too() {
        service = request -> StubHttp.json("[]");

        assertThat(read("5")).isEqualTo(ServiceAnswer.done(Optional.empty()));
    }

    @Test
    void without_the_scope_nothing_is_asked() {
        assertThat(ags.result(desk.registration, Set.of(Scope.SCORE), ServiceDesk.LINE_ITEM, "5")
                        .failure())
                .contains(new ServiceFailure.ScopeNotOffered(Scope.RESULT_READONLY));
        assertThat(desk.http.requests()).isEmpty();
    }

    private ServiceAnswer<Optional<Result>> read(String userId) {
        return ags.result(desk.registration, ServiceDesk.ALL, ServiceDesk.LINE_ITEM, userId);
    }
}
