package org.acquis.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;

/** Plays a browser in which one person of the demo LMS is logged in: cookies, redirects and forms, step by step. */
final class HttpBrowser {
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final RunningAcquis acquis;
    private final String platformCookie;
    private final Map<String, String> toolCookies = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HttpBrowser(RunningAcquis acquis, DemoPerson person) {
        this.acquis = acquis;
        this.platformCookie = acquis.lms().cookieOf(person);
    }

    /** A browser that is logged in nowhere. */
    HttpBrowser(RunningAcquis acquis) {
        this.acquis = acquis;
        this.platformCookie = "";
    }

    /** Form fields on their way to the launch address. */
    record LaunchPost(URI address, Map<String, String> fields) {}

    /** Goes as far as the platform's form post, and does not send it. */
    LaunchPost loginFor(DemoActivity activity) {
        return loginFor(acquis.lms().launchOf(activity));
    }

    /** @param frame first address of a frame of the platform */
    LaunchPost loginFor(URI frame) {
        HttpResponse<String> initiation = get(frame);
        HttpResponse<String> login = post(action(initiation), fields(initiation));
        HttpResponse<String> authorized =
                get(URI.create(login.headers().firstValue("Location").orElseThrow()));
        return new LaunchPost(action(authorized), fields(authorized));
    }

    HttpResponse<String> send(LaunchPost launch) {
        return post(launch.address(), launch.fields());
    }

    /** A whole launch. @return the address of the session, {@code /app/HANDLE} */
    String launch(DemoActivity activity) {
        HttpResponse<String> landed = send(loginFor(activity));
        if (landed.statusCode() != 303) {
            throw new AssertionError("no launch but " + landed.statusCode() + ": " + landed.body());
        }
        String page = landed.headers().firstValue("Location").orElseThrow();
        return page.substring(0, page.indexOf('/', "/app/".length()));
    }

    HttpResponse<String> get(String path) {
        return get(acquis.url().resolve(path));
    }

    HttpResponse<String> get(URI address) {
        return exchange(HttpRequest.newBuilder(address).GET(), address);
    }

    /** Posts a form of a session's page, with the CSRF token that this page carries. */
    HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher csrf = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\">")
                .matcher(get(page).body());
        if (csrf.find()) {
            all.put("csrf", csrf.group(1));
        }
        return post(acquis.url().resolve(path), all);
    }

    HttpResponse<String> post(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey().replaceAll("#\\d+$", "")) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                address);
    }

    /** With one more header. */
    HttpResponse<String> get(String path, String header, String value) {
        URI address = acquis.url().resolve(path);
        return exchange(HttpRequest.newBuilder(address).GET().header(header, value), address);
    }

    /** A body of any type. */
    HttpResponse<String> post(String path, String type, String body) {
        URI address = acquis.url().resolve(path);
        return exchange(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                address);
    }

    /** Any method, without a body; for asking what should not be asked. */
    HttpResponse<String> ask(String method, String path) {
        URI address = acquis.url().resolve(path);
        return exchange(HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()), address);
    }

    /** As in another browser: the tool's cookie is not there. */
    void forgetToolCookies() {
        toolCookies.clear();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request, URI address) {
        boolean tool = address.getHost().equals("127.0.0.1");
        String cookies = tool
                ? toolCookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                : platformCookie;
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            HttpResponse<String> answer = http.send(
                    request.header("Accept-Language", "fr").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (tool) {
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
            }
            return answer;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new AssertionError(told);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        toolCookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    static URI action(HttpResponse<String> page) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form on " + page.uri() + ", " + page.statusCode() + ": " + page.body());
        }
        return page.uri().resolve(unescaped(action.group(1)));
    }

    /** The hidden fields of a page's forms. */
    static Map<String, String> fields(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page.body());
        while (field.find()) {
            fields.put(unescaped(field.group(1)), unescaped(field.group(2)));
        }
        return fields;
    }

    static String unescaped(String html) {
        return html.replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
