package org.acquis.lti13.ags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.ServiceDesk;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conformance matrix 2.6, line items. */
class LineItemsTest {
    private static final String ONE = "{\"id\":\"" + ServiceDesk.LINE_ITEM
            + "\",\"label\":\"A\",\"scoreMaximum\":100,\"resourceId\":\"\",\"tag\":\"t\",\"resourceLinkId\":\"9\","
            + "\"submissionReview\":{\"url\":\"https://acquis.example.org/review\"}}";

    private StubHttp.Handler service = request -> StubHttp.json("[]");
    private final ServiceDesk desk = new ServiceDesk(request -> service.answer(request));
    private final AgsClient ags = new AgsClient(desk.calls);

    @Test
    void the_columns_of_a_moodle_course_are_read() {
        service = request -> StubHttp.json(Samples.text("moodle-ags-lineitems.json"));

        List<LineItem> items = list(LineItemFilter.all()).value().orElseThrow();

        assertThat(items).hasSizeGreaterThan(5);
        assertThat(items.get(0).resourceId()).as("blank is absent").isEmpty();
        assertThat(items.get(1)).satisfies(item -> {
            assertThat(item.label()).isEqualTo("Segundo");
            assertThat(item.scoreMaximum()).isEqualByComparingTo("20");
            assertThat(item.resourceId()).contains("r2");
            assertThat(item.tag()).contains("t1");
            assertThat(item.resourceLinkId()).contains("2");
        });
    }

    @Test
    @DisplayName("L1 filters are merged into the query, and limit is never sent")
    void filters_are_merged_into_the_query() {
        list(LineItemFilter.ofLink("9").withResourceId("r/1").withTag("é"));

        assertThat(desk.asked().get(0).uri())
                .hasToString(ServiceDesk.LINE_ITEMS + "&resource_link_id=9&resource_id=r%2F1&tag=%C3%A9");
        assertThat(desk.asked().get(0).accept()).isEqualTo("application/vnd.ims.lis.v2.lineitemcontainer+json");
    }

    @ParameterizedTest(name = "L2 paging by {0}")
    @ValueSource(strings = {"; rel=\"next\"", "; rel=\u201Cnext\u201D"})
    void all_pages_are_read(String rel) {
        service = request -> request.uri().toString().contains("from=2")
                ? StubHttp.json("[" + ONE + "]")
                : StubHttp.with(
                        StubHttp.json("[" + ONE + "]"), "Link", "<" + ServiceDesk.LINE_ITEMS + "&amp;from=2>" + rel);

        assertThat(list(LineItemFilter.all()).value().orElseThrow()).hasSize(2);
        assertThat(desk.asked().get(1).uri()).hasToString(ServiceDesk.LINE_ITEMS + "&from=2");
    }

    @ParameterizedTest(name = "L3 next page at {0}")
    @ValueSource(strings = {"https://evil.example/x", "http://moodle.example.org/x", "https://moodle.example.org:1/x"})
    void a_next_page_elsewhere_is_not_followed(String next) {
        service = request -> StubHttp.with(StubHttp.json("[]"), "Link", "<" + next + ">; rel=\"next\"");

        assertThat(list(LineItemFilter.all()).failure()).contains(new ServiceFailure.AddressForeign());
        assertThat(desk.asked()).hasSize(1);
    }

    @Test
    void pages_without_end_are_given_up() {
        service = request -> StubHttp.with(StubHttp.json("[]"), "Link", "<" + ServiceDesk.LINE_ITEMS + ">; rel=next");

        assertThat(list(LineItemFilter.all()).failure()).contains(new ServiceFailure.Unreadable());
    }

    @Test
    void a_read_only_scope_is_enough_to_list() {
        AgsEndpoint readonly = new AgsEndpoint(
                Set.of(Scope.LINE_ITEM_READONLY), Optional.of(ServiceDesk.LINE_ITEMS), Optional.empty());

        assertThat(ags.lineItems(desk.registration, readonly, LineItemFilter.all())
                        .value())
                .isPresent();
        assertThat(ags.createLineItem(desk.registration, readonly, fresh()).failure())
                .contains(new ServiceFailure.ScopeNotOffered(Scope.LINE_ITEM));
    }

    @Test
    @DisplayName("L9 lineitems missing: explained, no request")
    void without_the_address_nothing_is_asked() {
        AgsEndpoint bare = new AgsEndpoint(ServiceDesk.ALL, Optional.empty(), Optional.empty());

        assertThat(ags.lineItems(desk.registration, bare, LineItemFilter.all()).failure())
                .contains(new ServiceFailure.AddressNotOffered());
        assertThat(ags.createLineItem(desk.registration, bare, fresh()).failure())
                .contains(new ServiceFailure.AddressNotOffered());
        assertThat(desk.http.requests()).isEmpty();
    }

    @Test
    @DisplayName("L4 a column is created with our names on it")
    void a_column_is_created_with_our_names_on_it() {
        service = request -> StubHttp.answer(201, "application/vnd.ims.lis.v2.lineitem+json", ONE);

        LineItem created = ags.createLineItem(desk.registration, ServiceDesk.ENDPOINT, fresh())
                .value()
                .orElseThrow();

        assertThat(created.id()).contains(ServiceDesk.LINE_ITEM);
        LtiRequest request = desk.asked().get(0);
        assertThat(request.method()).isEqualTo(LtiRequest.Method.POST);
        assertThat(request.uri()).isEqualTo(ServiceDesk.LINE_ITEMS);
        assertThat(request.accept()).isEqualTo("application/vnd.ims.lis.v2.lineitem+json");
        assertThat(request.headers()).containsEntry("Content-Type", "application/vnd.ims.lis.v2.lineitem+json");
        assertThat(request.body())
                .asString()
                .isEqualTo("{\"label\":\"Étude de cas · C1.1 (2/4)\",\"scoreMaximum\":100,"
                        + "\"resourceId\":\"acquis-7\",\"tag\":\"C1.1\",\"resourceLinkId\":\"9\"}");
    }

    @Test
    void a_created_column_that_cannot_be_read_has_to_be_looked_for() {
        service = request -> StubHttp.answer(201, "text/html", "");

        assertThat(ags.createLineItem(desk.registration, ServiceDesk.ENDPOINT, fresh())
                        .failure()
                        .orElseThrow()
                        .next())
                .isEqualTo(ServiceFailure.Next.UNKNOWN);
    }

    @Test
    @DisplayName("L5 an update sends the full object, unknown members included")
    void an_update_gives_back_what_it_does_not_know() {
        service = request -> StubHttp.json(ONE);
        LineItem now = ags.lineItem(desk.registration, ServiceDesk.ALL, ServiceDesk.LINE_ITEM)
                .value()
                .orElseThrow();

        assertThat(ags.updateLineItem(desk.registration, ServiceDesk.ALL, now.labelled("B"))
                        .value())
                .isPresent();

        LtiRequest put = desk.asked().get(1);
        assertThat(put.method()).isEqualTo(LtiRequest.Method.PUT);
        ObjectNode sent = BoundedJson.object(put.body()).orElseThrow();
        assertThat(sent.path("label").asText()).isEqualTo("B");
        assertThat(sent.path("tag").asText()).isEqualTo("t");
        assertThat(sent.path("resourceLinkId").asText()).isEqualTo("9");
        assertThat(sent.path("submissionReview").path("url").asText()).isEqualTo("https://acquis.example.org/review");
    }

    @Test
    @DisplayName("L6 L7 the column of the activity is not deleted, one of ours is")
    void only_a_column_of_ours_is_deleted() {
        service = request -> StubHttp.status(204);

        assertThat(ags.deleteLineItem(desk.registration, ServiceDesk.ENDPOINT, ServiceDesk.LINE_ITEM)
                        .failure())
                .contains(new ServiceFailure.ColumnOfActivity());
        assertThat(desk.http.requests()).isEmpty();
        URI ours = URI.create(Samples.ISSUER + "/mod/lti/services.php/2/lineitems/23/lineitem?type_id=1");
        assertThat(ags.deleteLineItem(desk.registration, ServiceDesk.ENDPOINT, ours))
                .isEqualTo(ServiceAnswer.done(new Deleted()));
        assertThat(desk.asked().get(0).method()).isEqualTo(LtiRequest.Method.DELETE);
    }

    @ParameterizedTest(name = "L10 no list: {0}")
    @ValueSource(strings = {"<html>", "{}", "", "7"})
    void an_answer_that_is_no_list_is_unreadable(String body) {
        service = request -> StubHttp.json(body);

        assertThat(list(LineItemFilter.all()).failure()).contains(new ServiceFailure.Unreadable());
    }

    @Test
    @DisplayName("L8 zero and odd values in a list")
    void odd_columns_are_left_out_and_zero_is_read() {
        service = request -> StubHttp.json("[{},7,{\"id\":\"x\",\"scoreMaximum\":1},"
                + "{\"id\":\"https://m.example/1\",\"scoreMaximum\":1e400},"
                + "{\"id\":\"https://m.example/2\",\"label\":\"\",\"scoreMaximum\":0}]");

        assertThat(list(LineItemFilter.all()).value().orElseThrow())
                .singleElement()
                .satisfies(item -> assertThat(item.scoreMaximum()).isZero());
    }

    @Test
    void a_column_needs_a_label_and_a_maximum() {
        assertThatThrownBy(() -> LineItem.fresh(" ", BigDecimal.TEN, "r", "t", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fresh().labelled("x".repeat(256))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LineItem.fresh("x", BigDecimal.ZERO, "r", "t", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ServiceAnswer<List<LineItem>> list(LineItemFilter filter) {
        return ags.lineItems(desk.registration, ServiceDesk.ENDPOINT, filter);
    }

    private static LineItem fresh() {
        return LineItem.fresh("Étude de cas · C1.1 (2/4)", new BigDecimal(100), "acquis-7", "C1.1", Optional.of("9"));
    }
}
