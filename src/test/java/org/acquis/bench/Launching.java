package org.acquis.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Plays browser and platform for one launch: login, authentication, form post. */
final class Launching {
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI tool;
    private final URI platform;

    Launching(URI tool, URI platform) {
        this.tool = tool;
        this.platform = platform;
    }

    /** A new browser. @return nanoseconds that the tool took for both requests, without the platform's part */
    long launch(LaunchingPerson person) {
        Opened opened = open(person);
        return opened.nanos();
    }

    /** A launch, and then as many pages of its session as are wanted. */
    Entered enter(LaunchingPerson person) {
        Opened opened = open(person);
        return new Entered(opened.page().replaceFirst("^(/app/[^/]+).*", "$1"), opened.cookie());
    }

    /** A session in its browser. */
    final class Entered {
        private final String base;
        private final String cookie;

        private Entered(String base, String cookie) {
            this.base = base;
            this.cookie = cookie;
        }

        /** @return nanoseconds until the whole page was there */
        long look(String page) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(tool.resolve(base + page)).header("Cookie", cookie);
            long began = System.nanoTime();
            HttpResponse<String> answer = exchange(request);
            long nanos = System.nanoTime() - began;
            expect(200, answer);
            return nanos;
        }
    }

    /** A launch, and the page it leads to. */
    void launchAndLook(LaunchingPerson person) {
        Opened opened = open(person);
        HttpResponse<String> page =
                exchange(HttpRequest.newBuilder(tool.resolve(opened.page())).header("Cookie", opened.cookie()));
        expect(200, page);
    }

    private record Opened(long nanos, String page, String cookie) {}

    private Opened open(LaunchingPerson person) {
        URI target = tool.resolve("/lti/launch");
        HttpRequest.Builder initiation = post(
                        "/lti/login",
                        Map.of(
                                "iss",
                                platform.toString(),
                                "target_link_uri",
                                target.toString(),
                                "login_hint",
                                person.sub(),
                                "lti_message_hint",
                                "{\"cmid\":3,\"launchid\":\"ltilaunch1_1112124216\"}",
                                "client_id",
                                Tool.CLIENT_ID,
                                "lti_deployment_id",
                                "1"))
                .header("X-Forwarded-For", person.address());
        long began = System.nanoTime();
        HttpResponse<String> login = exchange(initiation);
        long nanos = System.nanoTime() - began;
        expect(302, login);
        Map<String, String> asked = query(login.headers().firstValue("Location").orElseThrow());
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        HttpRequest.Builder form = post(
                        "/lti/launch",
                        Map.of(
                                "state", asked.get("state"),
                                "id_token", person.idToken(asked.get("nonce"), target, Instant.now())))
                .header("Cookie", cookie);
        began = System.nanoTime();
        HttpResponse<String> landed = exchange(form);
        nanos += System.nanoTime() - began;
        expect(303, landed);
        return new Opened(nanos, landed.headers().firstValue("Location").orElseThrow(), cookie);
    }

    private HttpRequest.Builder post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(tool.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(told);
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("not " + status + " but " + answer.statusCode() + " from "
                    + answer.uri().getPath() + ": " + answer.body());
        }
    }

    private static Map<String, String> query(String location) {
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
