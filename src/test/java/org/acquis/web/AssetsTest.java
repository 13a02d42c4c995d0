package org.acquis.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private static Javalin server;

    @BeforeAll
    static void start() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.exception(NotThere.class, (gone, context) -> context.status(404));
                    new Assets().mount(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void a_style_of_ours_comes_with_its_type_and_tag() throws Exception {
        HttpResponse<byte[]> answer = get("/assets/acquis.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=300");
        assertThat(header(answer, "ETag")).matches("\"[0-9a-f]+-[0-9a-f]+\"");
        assertThat(answer.body()).isEqualTo(resource("/org/acquis/web/assets/acquis.css"));
    }

    @Test
    void what_the_browser_has_already_is_not_sent_again() throws Exception {
        String tag = header(get("/assets/acquis.css"), "ETag");

        HttpResponse<byte[]> answer = get("/assets/acquis.css", "If-None-Match", tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_browser_that_takes_gzip_gets_gzip() throws Exception {
        HttpResponse<byte[]> answer =
                get("/webjars/bootstrap/5.3.8/css/bootstrap.min.css", "Accept-Encoding", "gzip, br");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Cache-Control")).contains("immutable");
        byte[] content = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(content).isEqualTo(resource("/META-INF/resources/webjars/bootstrap/5.3.8/css/bootstrap.min.css"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/absent.css",
                "/assets/..%2Fassets%2Facquis.css",
                "/assets/acquis.css%00.js",
                "/assets/Assets.class",
                "/webjars/bootstrap/5.3.8/js/bootstrap.min.js",
                "/webjars/bootstrap/5.3.8/css/../css/bootstrap.css"
            })
    void nothing_else_of_the_jar_can_be_read(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = AssetsTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
