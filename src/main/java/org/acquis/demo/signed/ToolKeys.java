package org.acquis.demo.signed;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.Tools;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.RequestCounters;

/** The tool's public keys: kept without expiry, fetched again only when an assertion does not verify with them. */
final class ToolKeys {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Tools tools;
    private final String agent;
    private final RequestCounters counters;

    ToolKeys(Tools tools, SiteAddress site, RequestCounters counters) {
        this.tools = tools;
        this.agent = "MoodleBot/4.5 (+" + site.issuer() + ")";
        this.counters = counters;
    }

    Optional<JWKSet> kept(long toolId) {
        return tools.keptKeys(toolId).flatMap(ToolKeys::parse);
    }

    /** Fetched and kept; empty when the tool does not answer with a key set. */
    Optional<JWKSet> fetch(DemoTool tool) {
        counters.count(DemoRequest.TOOL_KEYS_FETCHED);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(tool.at().keys()))
                    .header("User-Agent", agent)
                    .timeout(ANSWER)
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Optional<JWKSet> keys = response.statusCode() == 200 ? parse(response.body()) : Optional.empty();
            keys.ifPresent(set -> tools.keepKeys(tool.id(), response.body()));
            return keys;
        } catch (IOException | IllegalArgumentException unreachable) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<JWKSet> parse(String json) {
        try {
            return Optional.of(JWKSet.parse(json));
        } catch (ParseException notKeys) {
            return Optional.empty();
        }
    }
}
