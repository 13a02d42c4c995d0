package org.acquis.web.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.acquis.ops.Health;
import org.acquis.ops.HealthReport;
import org.acquis.ops.Metrics;
import org.acquis.web.ErrorPages;

/** {@code /health/live}, {@code /health/ready}, {@code /metrics}: plain text, one line a finding. */
public final class HealthRoutes {
    private static final List<String> TELL_OF_PROXY =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via");

    private final Health health;
    private final Metrics metrics;
    private final Optional<String> metricsToken;
    private final ErrorPages errors;

    /** @param metricsToken bearer token for the metrics; without one only this machine may read them */
    public HealthRoutes(Health health, Metrics metrics, Optional<String> metricsToken, ErrorPages errors) {
        this.health = health;
        this.metrics = metrics;
        this.metricsToken = metricsToken;
        this.errors = errors;
    }

    public void mount(RoutesConfig routes) {
        routes.get("/health/live", context -> show(context, health.live()));
        routes.get("/health/ready", context -> show(context, health.ready()));
        routes.get("/metrics", this::metrics);
    }

    private static void show(Context context, HealthReport report) {
        context.status(report.well() ? 200 : 503)
                .contentType("text/plain; charset=utf-8")
                .result(report + "\n");
    }

    private void metrics(Context context) {
        if (mayRead(context)) {
            context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
        } else {
            errors.show(context, 403, "metrics");
        }
    }

    private boolean mayRead(Context context) {
        if (metricsToken.isPresent()) {
            byte[] expected = ("Bearer " + metricsToken.get()).getBytes(StandardCharsets.UTF_8);
            String sent = Optional.ofNullable(context.header("Authorization")).orElse("");
            return MessageDigest.isEqual(expected, sent.getBytes(StandardCharsets.UTF_8));
        }
        // Behind a reverse proxy everybody comes from loopback: what a proxy passes on tells of it.
        return TELL_OF_PROXY.stream().allMatch(name -> context.header(name) == null)
                && loopback(context.req().getRemoteAddr());
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
