package org.acquis.web.caseapi;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.documents.ExportFormat;
import org.acquis.documents.Exported;
import org.acquis.documents.ExportingVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.AdoptingTemplate;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.WritingVersion;
import org.acquis.journey.RunningAcquis;
import org.acquis.ops.AuditLog;
import org.acquis.platform.ApiTokens;
import org.acquis.platform.SchoolId;
import org.acquis.platform.Schools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program asks the running application for versions of its school. */
class CaseServiceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final UnderstoodFramework BUNDLED = BundledFramework.read();
    private static final String OWN = "7b0c2f0e-5a55-4c1b-9d0b-2f5f3b1c0a01";
    private static final String NOWHERE = "7b0c2f0e-5a55-4c1b-9d0b-2f5f3b1c0aff";

    private static RunningAcquis acquis;
    private static int schools;

    private SchoolId school;
    private VersionId adopted;
    private String token;

    @BeforeAll
    static void start() {
        acquis = RunningAcquis.start(Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        acquis.close();
    }

    @BeforeEach
    void found() {
        school = school();
        adopted = acquis.database().transaction(tx -> new AdoptingTemplate(Clock.systemUTC()).into(tx, school.value()));
        token = token(school, Instant.now(), 365);
    }

    @Test
    void a_package_is_what_the_command_exports() {
        Exported.Made exported =
                (Exported.Made) new ExportingVersion(acquis.database().sql())
                        .of(school.value(), adopted, ExportFormat.CASE, Locale.FRENCH);

        assertThat(get("/CFPackages/" + BUNDLED.identifier()).body())
                .isEqualTo(new String(exported.file().content(), StandardCharsets.UTF_8));
    }

    @Test
    void documents_lead_to_their_packages_and_parts_to_their_documents() throws IOException {
        JsonNode document = json(get("/CFDocuments")).path("CFDocuments").path(0);

        assertThat(document).isEqualTo(json(get("/CFDocuments/" + BUNDLED.identifier())));
        assertThat(document.path("adoptionStatus").asText()).isEqualTo("Adopted");
        URI file = URI.create(document.path("CFPackageURI").path("uri").asText());
        assertThat(file).hasToString(acquis.url() + "/ims/case/v1p1/CFPackages/" + BUNDLED.identifier());
        JsonNode whole = json(ask(file, "Bearer " + token));
        assertThat(whole.path("CFItems")).hasSize(4 + 19 + 21);

        for (String kind : List.of("CFItems", "CFAssociations")) {
            JsonNode part = whole.path(kind).path(whole.path(kind).size() - 1);
            JsonNode alone = json(get("/" + kind + "/" + part.path("identifier").asText()));
            assertThat(alone.path("CFDocumentURI").path("uri").asText())
                    .isEqualTo(acquis.url() + "/ims/case/v1p1/CFDocuments/" + BUNDLED.identifier());
            assertThat(without(alone, "CFDocumentURI")).isEqualTo(part);
        }
        JsonNode rubric = whole.path("CFRubrics").path(20);
        assertThat(json(get("/CFRubrics/" + rubric.path("identifier").asText())))
                .isEqualTo(rubric);
    }

    @Test
    void an_item_is_given_with_all_associations_that_begin_or_end_at_it() throws IOException {
        String block = BUNDLED.blocks().get(0).identifier();

        JsonNode set = json(get("/CFItemAssociations/" + block));

        assertThat(set.path("CFItem")).isEqualTo(json(get("/CFItems/" + block)));
        assertThat(set.path("CFAssociations"))
                .hasSize(1 + BUNDLED.blocks().get(0).activities().size())
                .isSubsetOf(json(get("/CFPackages/" + BUNDLED.identifier())).path("CFAssociations"));
    }

    @Test
    void a_type_is_given_with_those_below_it() throws IOException {
        JsonNode types = json(get("/CFPackages/" + BUNDLED.identifier()))
                .path("CFDefinitions")
                .path("CFItemTypes");

        assertThat(json(get("/CFItemTypes/" + types.path(1).path("identifier").asText()))
                        .path("CFItemTypes"))
                .containsExactly(types.path(1), types.path(2));
    }

    @Test
    void documents_come_in_pages_sorted_and_with_the_fields_that_are_asked_for() throws IOException {
        write(OWN, "Zootechnie", VersionStatus.PUBLISHED, Instant.now());

        HttpResponse<String> first = get("/CFDocuments?limit=1&sort=title&orderBy=desc&fields=title,identifier");
        assertThat(first.body())
                .isEqualTo("{\"CFDocuments\":[{\"identifier\":\"" + OWN + "\",\"title\":\"Zootechnie\"}]}");
        assertThat(first.headers().firstValue("X-Total-Count")).hasValue("2");
        String address = acquis.url() + "/ims/case/v1p1/CFDocuments?";
        String rest = "&sort=title&orderBy=desc&fields=title%2Cidentifier>; rel=";
        assertThat(first.headers().firstValue("Link"))
                .hasValue("<" + address + "limit=1&offset=1" + rest + "\"next\", <" + address + "limit=1&offset=1"
                        + rest + "\"last\", <" + address + "limit=1&offset=0" + rest + "\"first\"");

        HttpResponse<String> second = get("/CFDocuments?limit=1&offset=1&sort=title&orderBy=desc");
        assertThat(json(second).path("CFDocuments").path(0).path("identifier").asText())
                .isEqualTo(BUNDLED.identifier());
        assertThat(second.headers().firstValue("Link").orElseThrow())
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(titles("/CFDocuments?sort=title")).isSorted().hasSize(2);
        assertThat(titles("/CFDocuments?offset=9")).isEmpty();
        assertThat(get("/CFDocuments?limit=2147483647&offset=1")
                        .headers()
                        .firstValue("Link")
                        .orElseThrow())
                .doesNotContain("offset=-");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid_selection_field",
        "limit=x, invalid_selection_field",
        "limit=99999999999, invalid_selection_field",
        "offset=-1, invalid_selection_field",
        "sort=nonsense, invalid_sort_field",
        "sort=extensions, invalid_sort_field",
        "orderBy=up, invalid_selection_field",
        "fields=title%2Cnonsense, invalid_selection_field",
        "filter=title%3D%27x%27, invalid_selection_field"
    })
    void what_is_not_supported_is_refused_and_not_left_out(String query, String code) throws IOException {
        refused(get("/CFDocuments?" + query), 400, code);
    }

    @Test
    void an_identifier_means_the_newest_published_version_that_has_it_then_retired_ones() throws IOException {
        Instant now = Instant.now();
        write(OWN, "2025", VersionStatus.PUBLISHED, now.minusSeconds(30));
        write(OWN, "2026", VersionStatus.PUBLISHED, now.minusSeconds(20));
        write(OWN, "2027", VersionStatus.PUBLISHED, now.minusSeconds(10));
        write(OWN, "2028", VersionStatus.DRAFT, now);
        retire("2027");

        assertThat(json(get("/CFDocuments/" + OWN)).path("version").asText()).isEqualTo("2026");
        assertThat(titles("/CFDocuments")).hasSize(2).contains("2026");

        retire("2026");
        retire("2025");
        JsonNode retired = json(get("/CFDocuments/" + OWN));
        assertThat(retired.path("version").asText()).isEqualTo("2027");
        assertThat(retired.path("adoptionStatus").asText()).isEqualTo("Deprecated");
    }

    @Test
    void a_draft_is_nobodys_to_read() throws IOException {
        write(OWN, "2028", VersionStatus.DRAFT, Instant.now());

        refused(get("/CFDocuments/" + OWN), 404, "unknownobject");
        refused(get("/CFPackages/" + OWN), 404, "unknownobject");
        assertThat(titles("/CFDocuments")).hasSize(1);
    }

    @Test
    void a_token_opens_its_own_school_only() throws IOException {
        write(OWN, "2026", VersionStatus.PUBLISHED, Instant.now());
        String rubric = json(get("/CFPackages/" + OWN))
                .path("CFRubrics")
                .path(0)
                .path("identifier")
                .asText();
        assertThat(get("/CFRubrics/" + rubric).statusCode()).isEqualTo(200);
        String other = "Bearer " + token(school(), Instant.now(), 365);

        assertThat(ask(at("/CFDocuments"), other).body()).isEqualTo("{\"CFDocuments\":[]}");
        for (String path : List.of(
                "/CFDocuments/" + OWN,
                "/CFPackages/" + OWN,
                "/CFItems/" + BUNDLED.blocks().get(0).identifier(),
                "/CFItemAssociations/" + BUNDLED.blocks().get(0).identifier(),
                "/CFRubrics/" + rubric)) {
            refused(ask(at(path), other), 404, "unknownobject");
        }
    }

    @Test
    void without_a_token_that_works_nothing_is_told() throws IOException {
        ApiTokens tokens = tokens(Clock.systemUTC());
        ApiTokens.Created revoked = tokens.create(school, "x", Duration.ofDays(1), new SecureRandom());
        tokens.revoke(revoked.id());
        String expired = token(school, Instant.now().minus(Duration.ofDays(2)), 1);

        for (String bad : List.of(revoked.token().secret(), expired, token + "x", "acquis_" + "A".repeat(43))) {
            HttpResponse<String> answer = ask(at("/CFDocuments"), "Bearer " + bad);
            refused(answer, 401, "unauthorised_request");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer realm=\"Acquis CASE\", error=\"invalid_token\"");
        }
        for (String none : List.of("", "Basic " + token, token, "Bearer ", "Bearer " + "x".repeat(3_000))) {
            HttpResponse<String> answer = ask(at("/CFDocuments?access_token=" + token), none);
            refused(answer, 401, "unauthorised_request");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Acquis CASE\"");
        }
        assertThat(ask(at("/CFDocuments"), "bearer " + token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CFDocuments",
                "CFPackages",
                "CFItems",
                "CFItemAssociations",
                "CFAssociations",
                "CFAssociationGroupings",
                "CFItemTypes",
                "CFConcepts",
                "CFSubjects",
                "CFLicenses",
                "CFRubrics"
            })
    void what_is_not_there_is_told_in_the_standards_form(String resource) throws IOException {
        refused(get("/" + resource + "/" + NOWHERE), 404, "unknownobject");
        refused(get("/" + resource + "/C1.1"), 404, "invalid_uuid");
    }

    @Test
    void what_a_program_has_already_is_not_sent_again() throws Exception {
        HttpResponse<String> first = get("/CFPackages/" + BUNDLED.identifier());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");

        HttpResponse<String> again = HTTP.send(
                HttpRequest.newBuilder(at("/CFPackages/" + BUNDLED.identifier()))
                        .header("Authorization", "Bearer " + token)
                        .header("If-None-Match", "\"other\", W/" + tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        assertThat(get("/CFDocuments").headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
    }

    @Test
    void whoever_tries_tokens_is_slowed_down_and_holds_up_no_good_one() throws IOException {
        HttpResponse<String> last = null;
        for (int i = 0; i <= 60; i++) {
            last = ask(at("/CFDocuments"), "Bearer wrong" + i, "203.0.113.9");
        }

        refused(last, 429, "server_busy");
        assertThat(last.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(ask(at("/CFDocuments"), "Bearer " + token, "203.0.113.9").statusCode())
                .isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode info = json(answer);
        assertThat(info.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("imsx_codeMajor", "imsx_severity", "imsx_description", "imsx_codeMinor");
        assertThat(info.path("imsx_codeMajor").asText()).isEqualTo("failure");
        assertThat(info.path("imsx_severity").asText()).isEqualTo("error");
        assertThat(info.path("imsx_description").asText()).isNotBlank();
        assertThat(info.at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldValue")
                        .asText())
                .isEqualTo(code);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private List<String> titles(String path) throws IOException {
        List<String> titles = new ArrayList<>();
        json(get(path))
                .path("CFDocuments")
                .forEach(document -> titles.add(document.path("title").asText()));
        return titles;
    }

    private static JsonNode without(JsonNode node, String field) {
        return ((ObjectNode) node.deepCopy()).without(field);
    }

    private HttpResponse<String> get(String path) {
        return ask(at(path), "Bearer " + token);
    }

    private static URI at(String path) {
        return URI.create(acquis.url() + "/ims/case/v1p1" + path);
    }

    /** @param more addresses that a proxy tells */
    private static HttpResponse<String> ask(URI address, String authorization, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        Stream.of(more).forEach(each -> request.header("X-Forwarded-For", each));
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            return answer;
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** A référentiel of one bloc, whose title and version are its label. */
    private void write(String identifier, String label, VersionStatus status, Instant published) {
        acquis.database()
                .inTransaction(tx -> new WritingVersion(tx, school.value())
                        .write(
                                BUNDLED.withIdentifier(identifier)
                                        .withTasks(List.of())
                                        .withHeading(new UnderstoodHeading(
                                                Optional.of(Wording.official(label)),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(label),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty())),
                                label,
                                status,
                                Optional.empty(),
                                published));
    }

    private void retire(String label) {
        acquis.database()
                .sql()
                .update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.STATUS, VersionStatus.RETIRED.code())
                .where(FRAMEWORK_VERSION.SCHOOL_ID.eq(school.value()), FRAMEWORK_VERSION.LABEL.eq(label))
                .execute();
    }

    private static SchoolId school() {
        return new Schools(acquis.database().sql()).create("Lycée " + ++schools, Instant.now());
    }

    private static String token(SchoolId school, Instant made, int days) {
        return tokens(Clock.fixed(made, ZoneOffset.UTC))
                .create(school, "x", Duration.ofDays(days), new SecureRandom())
                .token()
                .secret();
    }

    private static ApiTokens tokens(Clock clock) {
        return new ApiTokens(acquis.database(), new AuditLog(clock), clock);
    }
}
