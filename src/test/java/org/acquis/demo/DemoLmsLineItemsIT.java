package org.acquis.demo;

import static org.acquis.demo.RunningDemo.AGS;
import static org.acquis.demo.RunningDemo.ALL_SCOPES;
import static org.acquis.demo.RunningDemo.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Line items, held against what was seen of Moodle 4.5. */
class DemoLmsLineItemsIT {
    private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";

    private static RunningDemo demo;

    private String token;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
        token = demo.token(ALL_SCOPES);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private HttpResponse<String> list(String query) {
        return demo.service("GET", demo.lineItems() + query, ITEMS, token, "");
    }

    private HttpResponse<String> create(String body) {
        return demo.service("POST", demo.lineItems() + "?type_id=1", ITEM, token, body);
    }

    private HttpResponse<String> put(DemoColumn column, String body) {
        return demo.service("PUT", demo.lineItem(column) + "?type_id=1", ITEM, token, body);
    }

    private DemoColumn newest() {
        return demo.lms().columns().get(demo.lms().columns().size() - 1);
    }

    @Test
    void the_list_holds_what_the_tool_may_see() {
        demo.lms()
                .columnStore()
                .add(new Columns.NewColumn(
                        2, OptionalLong.empty(), OptionalLong.empty(), "À la main", BigDecimal.TEN, "", ""));
        HttpResponse<String> response = list("?type_id=1");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(ITEMS);
        assertThat(response.headers().firstValue("Link")).isEmpty();
        assertThat(response.body()).contains("http:\\/\\/localhost").contains("\\u00C9tude");
        JsonNode items = json(response.body());
        assertThat(items).hasSize(4);
        JsonNode first = items.get(0);
        assertThat(first.path("id").asText()).isEqualTo(demo.lineItem(demo.columnOf(1)) + "?type_id=1");
        assertThat(first.path("scoreMaximum").toString()).isEqualTo("100");
        assertThat(first.path("resourceId").asText("absent")).isEmpty();
        assertThat(first.path("tag").asText("absent")).isEmpty();
        assertThat(first.path("resourceLinkId").asText()).isEqualTo("1");
        assertThat(first.path("ltiLinkId").asText()).isEqualTo("1");
    }

    @Test
    void the_list_can_be_narrowed() {
        create("{\"label\":\"A\",\"scoreMaximum\":10,\"resourceId\":\"r\",\"tag\":\"t1\",\"resourceLinkId\":\"1\"}");
        create("{\"label\":\"B\",\"scoreMaximum\":10,\"resourceId\":\"r\",\"tag\":\"t2\"}");
        assertThat(json(list("?resource_link_id=1").body())).hasSize(2);
        assertThat(json(list("?lti_link_id=1&tag=t1").body())).hasSize(1);
        assertThat(json(list("?resource_id=r").body())).hasSize(2);
        assertThat(json(list("?resource_id=r&tag=t2").body())
                        .get(0)
                        .path("label")
                        .asText())
                .isEqualTo("B");
        assertThat(json(list("?tag=none").body())).isEmpty();
    }

    @Test
    void the_link_to_the_next_page_is_broken_as_in_moodle() throws IOException {
        assertThat(json(list("?type_id=1&limit=3&from=3").body())).hasSize(1);
        assertThat(list("?type_id=1&limit=3&from=3").headers().firstValue("Link"))
                .isEmpty();
        String link = headerBytes("/demo/mod/lti/services.php/2/lineitems?type_id=1&limit=3");
        assertThat(link).isEqualTo("Link: <" + demo.lineItems() + "?type_id=1&amp;limit=3&amp;from=3>; rel=“next”");
    }

    /** The Link line as the UTF-8 bytes that came over the wire. */
    private String headerBytes(String path) throws IOException {
        try (Socket socket = new Socket("localhost", demo.base.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + ITEMS
                    + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines()
                    .filter(line -> line.startsWith("Link:"))
                    .findFirst()
                    .orElse("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", ITEMS + ", application/json", ITEM + "x", "application/vnd.ims.*+json"})
    void another_accept_header_finds_no_handler(String accept) {
        HttpResponse<String> response = demo.service("GET", demo.lineItems(), accept, token, "");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).path("reason").asText())
                .startsWith("No handler found for /2/lineitems " + accept);
        assertThat(json(response.body()).path("status").asInt()).isEqualTo(400);
    }

    @Test
    void a_wildcard_or_no_accept_header_finds_one() {
        assertThat(demo.service("GET", demo.lineItems(), "text/html, */*", token, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(demo.get(demo.lineItems(), Map.of("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_content_type_must_match_up_to_its_parameters() {
        String body = "{\"label\":\"A\",\"scoreMaximum\":1}";
        assertThat(demo.service("POST", demo.lineItems(), "application/json", token, body)
                        .statusCode())
                .isEqualTo(400);
        assertThat(demo.service("POST", demo.lineItems(), ITEM + "; charset=utf-8", token, body)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatever_is_wrong_with_the_token_is_401() {
        String scores = demo.token(AGS + "score");
        String readonly = demo.token(AGS + "lineitem.readonly");
        assertThat(demo.service("GET", demo.lineItems(), ITEMS, "unknown", "").statusCode())
                .isEqualTo(401);
        assertThat(demo.service("GET", demo.lineItems(), ITEMS, scores, "").statusCode())
                .isEqualTo(401);
        assertThat(demo.service("GET", demo.lineItems() + "?type_id=2", ITEMS, token, "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(demo.service("POST", demo.lineItems(), ITEM, readonly, "{\"label\":\"A\",\"scoreMaximum\":1}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(demo.service("GET", demo.lineItems(), ITEMS, readonly, "").statusCode())
                .isEqualTo(200);
        assertThat(demo.getOnNewConnection(demo.lineItems(), Map.of("Authorization", "bearer " + token))
                        .statusCode())
                .isEqualTo(401);
        assertThat(demo.get(demo.lineItems() + "?access_token=" + token, Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_created_line_item_is_echoed_and_only_known_fields_are_kept() {
        HttpResponse<String> response = create("{\"label\":\"Étude\",\"scoreMaximum\":7.5,\"resourceId\":\"r\","
                + "\"tag\":\"t\",\"resourceLinkId\":\"1\",\"startDateTime\":\"2026-01-01T00:00:00Z\",\"x\":1}");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(ITEM);
        JsonNode echo = json(response.body());
        assertThat(echo.path("x").asInt()).isEqualTo(1);
        assertThat(echo.path("id").asText()).isEqualTo(demo.lineItem(newest()) + "?type_id=1");
        JsonNode read = json(
                demo.service("GET", echo.path("id").asText(), ITEM, token, "").body());
        assertThat(read.path("scoreMaximum").toString()).isEqualTo("7.5");
        assertThat(read.path("resourceLinkId").asText()).isEqualTo("1");
        assertThat(read.has("x") || read.has("startDateTime")).isFalse();
    }

    @Test
    void the_same_line_item_can_be_created_twice() {
        String body = "{\"label\":\"A\",\"scoreMaximum\":0,\"resourceId\":\"same\"}";
        create(body);
        create(body);
        assertThat(json(list("?resource_id=same").body())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"label\":\"A\"}|400",
                "{\"scoreMaximum\":1}|400",
                "{\"label\":\"A\",\"scoreMaximum\":\"many\"}|400",
                "[]|400",
                "not json|400",
                "{\"label\":\"A\",\"scoreMaximum\":\"12\"}|201",
                "{\"label\":\"A\",\"scoreMaximum\":-1}|201",
                "{\"label\":\"A\",\"scoreMaximum\":1,\"resourceLinkId\":\"99\"}|403",
                "{\"label\":\"A\",\"scoreMaximum\":1,\"resourceLinkId\":\"other\"}|403"
            })
    void what_creating_needs(String body, int status) {
        assertThat(create(body).statusCode()).isEqualTo(status);
    }

    @Test
    void a_label_of_more_than_255_characters_is_a_bad_gateway() {
        assertThat(create("{\"scoreMaximum\":1,\"label\":\"" + "é".repeat(255) + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(create("{\"scoreMaximum\":1,\"label\":\"" + "é".repeat(256) + "\"}")
                        .statusCode())
                .isEqualTo(502);
    }

    @Test
    void replacing_blanks_what_is_not_sent() {
        create("{\"label\":\"A\",\"scoreMaximum\":10,\"resourceId\":\"r\",\"tag\":\"t\",\"resourceLinkId\":\"1\"}");
        HttpResponse<String> response = put(newest(), "{\"label\":\"B\",\"scoreMaximum\":20}");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode item = json(response.body());
        assertThat(item.path("label").asText()).isEqualTo("B");
        assertThat(item.path("resourceId").asText("absent")).isEmpty();
        assertThat(item.path("tag").asText("absent")).isEmpty();
        assertThat(item.has("resourceLinkId")).isFalse();
        assertThat(put(newest(), "{\"label\":\"B\"}").statusCode()).isEqualTo(400);
        assertThat(put(newest(), "{\"label\":\"B\",\"scoreMaximum\":20,\"resourceLinkId\":\"99\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void replacing_an_activitys_own_column_renames_the_column_and_keeps_its_activity() {
        HttpResponse<String> response = put(demo.columnOf(1), "{\"label\":\"Neu\",\"scoreMaximum\":50}");
        assertThat(json(response.body()).path("resourceLinkId").asText()).isEqualTo("1");
        assertThat(demo.columnOf(1).label()).isEqualTo("Neu");
        assertThat(demo.activity(1).name()).isNotEqualTo("Neu");
    }

    @Test
    void a_new_maximum_keeps_the_percentage_of_grades() {
        DemoColumn column = demo.columnOf(1);
        demo.lms()
                .gradingByHand()
                .type(
                        column,
                        demo.person("anguyen").id(),
                        java.util.Optional.of(new BigDecimal(71)),
                        java.util.Optional.empty());
        put(column, "{\"label\":\"X\",\"scoreMaximum\":50}");
        assertThat(demo.lms()
                        .grade(demo.person("anguyen"), column)
                        .orElseThrow()
                        .score()
                        .orElseThrow())
                .isEqualByComparingTo("35.5");
    }

    @Test
    void deleting_takes_the_activitys_own_column_too() {
        DemoColumn own = demo.columnOf(1);
        assertThat(demo.service("DELETE", demo.lineItem(own) + "?type_id=1", ITEM, token, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(demo.service("DELETE", demo.lineItem(own) + "?type_id=1", ITEM, token, "")
                        .statusCode())
                .isEqualTo(404);
        JsonNode claims = demo.launch(demo.person("anguyen"), demo.activity(1));
        assertThat(claims.path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")
                        .has("lineitem"))
                .isFalse();
    }

    @Test
    void a_column_made_by_hand_is_forbidden() {
        DemoColumn byHand = demo.lms()
                .columnStore()
                .add(new Columns.NewColumn(
                        2, OptionalLong.empty(), OptionalLong.empty(), "À la main", BigDecimal.TEN, "", ""));
        assertThat(demo.service("DELETE", demo.lineItem(byHand), ITEM, token, "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_course_in_the_path_must_exist_for_the_list_only() {
        assertThat(demo.service("GET", demo.base + "/mod/lti/services.php/9/lineitems", ITEMS, token, "")
                        .statusCode())
                .isEqualTo(404);
        String elsewhere = demo.base + "/mod/lti/services.php/9/lineitems/"
                + demo.columnOf(1).id() + "/lineitem";
        assertThat(demo.service("GET", elsewhere, ITEM, token, "").statusCode()).isEqualTo(200);
    }
}
