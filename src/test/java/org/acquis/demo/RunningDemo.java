package org.acquis.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourseSeed;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.SiteTables;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.SelectionTerms;
import org.acquis.ops.FreePort;
import org.acquis.ops.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The demo LMS on a free port and a database of its own, and a plain HTTP client that plays browser and tool. */
final class RunningDemo implements AutoCloseable {
    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    static final String ALL_SCOPES =
            AGS + "lineitem " + AGS + "lineitem.readonly " + AGS + "result.readonly " + AGS + "score " + NRPS;

    private static final String SITE_KEY =
            FakeTool.newKey("0123456789abcdef0123").toJSONString();
    private static final List<String> TABLES = List.of(
            "grade",
            "grade_item",
            "activity",
            "enrolment",
            "person",
            "course",
            "tool",
            "access_token",
            "pending_launch",
            "selection",
            "course_group_member",
            "course_group",
            "browser_session");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");

    final SettableClock clock = new SettableClock();
    final FakeTool tool;
    final DSLContext sql;
    final URI base;
    final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final org.acquis.ops.DatabaseAccess access;
    private final Map<DemoRequest, Long> countedBefore = new EnumMap<>(DemoRequest.class);
    private DemoLms lms;
    private Javalin server;

    RunningDemo() {
        try {
            tool = new FakeTool();
        } catch (IOException cannotListen) {
            throw new UncheckedIOException(cannotListen);
        }
        access = TestDatabase.freshAccess();
        sql = DSL.using(access.url(), access.user(), access.password());
        useKnownKey();
        base = URI.create("http://localhost:" + FreePort.any() + "/demo");
        lms = DemoLms.create(sql, base, tool.location(), clock);
        server = start();
    }

    /** Making an RSA key for each test would take longer than the test. */
    private void useKnownKey() {
        new SiteTables(sql).create();
        sql.execute("INSERT INTO setting (name, content) VALUES ('signing_key', ?)", SITE_KEY);
    }

    DemoLms lms() {
        return lms;
    }

    /** As at the first start, without the time a start takes. */
    void reset() {
        for (String table : TABLES) {
            sql.execute("DELETE FROM " + table);
        }
        new DemoCourseSeed(sql).plant(tool.location());
        clock.reset();
        lms.faults().clear();
        lms.selection().set(SelectionTerms.MOODLE);
        tool.reset();
        for (DemoRequest request : DemoRequest.values()) {
            countedBefore.put(request, lms.counters().of(request));
        }
    }

    /** Since the last reset. */
    long counted(DemoRequest request) {
        return lms.counters().of(request) - countedBefore.getOrDefault(request, 0L);
    }

    /** As after a restart of the process: everything made anew on the same database. */
    void restart() {
        server.stop();
        lms = DemoLms.create(sql, base, tool.location(), clock);
        server = start();
    }

    private Javalin start() {
        return Javalin.create(config -> {
                    lms.mount(config);
                    config.routes.get("/webjars/bootstrap/5.3.8/css/bootstrap.min.css", ctx -> {
                        String path = "/META-INF/resources/webjars/bootstrap/5.3.8/css/bootstrap.min.css";
                        InputStream css = RunningDemo.class.getResourceAsStream(path);
                        ctx.contentType("text/css").result(css);
                    });
                })
                .start(base.getPort());
    }

    DemoPerson person(String username) {
        return lms.people().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    DemoActivity activity(long id) {
        return lms.activities().stream()
                .filter(activity -> activity.id() == id)
                .findFirst()
                .orElseThrow();
    }

    DemoColumn columnOf(long activityId) {
        return lms.ownColumnOf(activity(activityId)).orElseThrow();
    }

    /** The starting form that the frame of this activity gets. */
    Form initiation(DemoPerson person, DemoActivity activity) {
        return form(get(lms.launchOf(activity).toString(), Map.of("Cookie", lms.cookieOf(person))));
    }

    /** The same with the cookie it belongs to. */
    record Begun(String cookie, Form form) {}

    Begun begin(DemoPerson person, DemoActivity activity) {
        return begin(lms.cookieOf(person), lms.launchOf(activity));
    }

    /** From any first address of a frame. */
    Begun begin(String cookie, URI first) {
        return new Begun(cookie, form(get(first.toString(), Map.of("Cookie", cookie))));
    }

    /** A right authentication request; change it as the test needs. */
    Map<String, String> authRequest(Form initiation) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("scope", "openid");
        query.put("response_type", "id_token");
        query.put("response_mode", "form_post");
        query.put("prompt", "none");
        query.put("client_id", initiation.fields().getOrDefault("client_id", ""));
        query.put("redirect_uri", tool.location().launchUrl().toString());
        query.put("login_hint", initiation.fields().getOrDefault("login_hint", ""));
        query.put("lti_message_hint", initiation.fields().getOrDefault("lti_message_hint", ""));
        query.put("nonce", "n-1");
        query.put("state", "s-1");
        return query;
    }

    HttpResponse<String> auth(Begun begun, Map<String, String> query) {
        return get(base + "/mod/lti/auth.php?" + encode(query), Map.of("Cookie", begun.cookie()));
    }

    /** All the way to the claims. */
    JsonNode launch(DemoPerson person, DemoActivity activity) {
        return launch(lms.cookieOf(person), lms.launchOf(activity));
    }

    JsonNode launch(String cookie, URI first) {
        Begun begun = begin(cookie, first);
        Form posted = form(auth(begun, authRequest(begun.form())));
        return claims(posted.fields().get("id_token"));
    }

    static JsonNode claims(String jwt) {
        return json(new String(java.util.Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    /** A page of this person's session. */
    String page(String cookie, String path) {
        return get(base + path, Map.of("Cookie", cookie)).body();
    }

    /** A form of one of the pages, with the sesskey it carries. */
    HttpResponse<String> submit(String cookie, String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("sesskey", sesskey(cookie));
        return postForm(base + path, form, Map.of("Cookie", cookie));
    }

    String sesskey(String cookie) {
        Matcher matcher = Pattern.compile("name=\"sesskey\" value=\"([^\"]+)\"").matcher(page(cookie, ""));
        if (!matcher.find()) {
            throw new AssertionError("No sesskey");
        }
        return matcher.group(1);
    }

    record Form(String action, Map<String, String> fields) {}

    static Form form(HttpResponse<String> response) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(response.body());
        while (field.find()) {
            fields.put(field.group(1), unescape(field.group(2)));
        }
        Matcher action = ACTION.matcher(response.body());
        if (!action.find()) {
            throw new AssertionError("No form in " + response.statusCode() + " " + response.body());
        }
        return new Form(unescape(action.group(1)), fields);
    }

    private static String unescape(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    JWTClaimsSet.Builder assertionClaims() {
        String client = lms.registration().clientId();
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(base + "/mod/lti/token.php")
                .jwtID("j-" + System.nanoTime())
                .issueTime(Date.from(clock.instant().minus(Duration.ofSeconds(30))))
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))));
    }

    Map<String, String> tokenForm(String assertion, String scope) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        form.put("scope", scope);
        return form;
    }

    HttpResponse<String> askToken(String assertion, String scope) {
        return postForm(base + "/mod/lti/token.php", tokenForm(assertion, scope), Map.of());
    }

    String token(String scope) {
        HttpResponse<String> response =
                askToken(tool.assertion(assertionClaims().build()), scope);
        return json(response.body()).path("access_token").asText();
    }

    String lineItems() {
        return base + "/mod/lti/services.php/2/lineitems";
    }

    String lineItem(DemoColumn column) {
        return lineItems() + "/" + column.id() + "/lineitem";
    }

    HttpResponse<String> service(String method, String url, String mediaType, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        request.header(method.equals("GET") ? "Accept" : "Content-Type", mediaType);
        return send(request);
    }

    HttpResponse<String> get(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        return send(request);
    }

    /** Jetty remembers the headers of a connection without regard to case. */
    HttpResponse<String> getOnNewConnection(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        return send(HttpClient.newHttpClient(), request);
    }

    HttpResponse<String> postForm(String url, Map<String, String> form, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)));
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(http, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(text, malformed);
        }
    }

    @Override
    public void close() {
        server.stop();
        tool.close();
    }
}
