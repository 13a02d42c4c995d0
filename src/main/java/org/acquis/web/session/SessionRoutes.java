package org.acquis.web.session;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.acquis.lti13.BrowserBinding;
import org.acquis.web.ErrorPages;
import org.acquis.web.SecurityHeaders;

/**
 * Adds routes below {@code /app/{session}}. Each names its audience; a write needs the session's CSRF token as the
 * field {@code csrf} or the header {@code X-CSRF}; a preview never writes.
 *
 * @param <S> the kind of session that these routes are for; to one of another kind they do not exist
 */
public final class SessionRoutes<S extends LaunchSession> {
    private static final String PREFIX = "/app/{session}";

    private final RoutesConfig routes;
    private final Finding<S> sessions;
    private final ErrorPages errors;
    private final Consumer<Context> withoutSession;
    private final Clock clock;

    /** @param withoutSession answers a request that opens no session */
    public SessionRoutes(
            RoutesConfig routes,
            Finding<S> sessions,
            ErrorPages errors,
            Consumer<Context> withoutSession,
            Clock clock) {
        this.routes = routes;
        this.sessions = sessions;
        this.errors = errors;
        this.withoutSession = withoutSession;
        this.clock = clock;
    }

    /** @param path below {@code /app/{session}}, such as {@code /grid/{person}}; empty for the session's own address */
    public SessionRoutes<S> get(String path, Audience audience, SessionPage<S> page) {
        routes.get(
                PREFIX + path,
                context -> admitted(context, audience).ifPresent(session -> page.answer(context, session)));
        return this;
    }

    public SessionRoutes<S> post(String path, Audience audience, SessionPage<S> page) {
        routes.post(
                PREFIX + path,
                context -> admitted(context, audience)
                        .filter(session -> mayWrite(context, session))
                        .ifPresent(session -> page.answer(context, session)));
        return this;
    }

    private Optional<S> admitted(Context context, Audience audience) {
        Optional<S> session = BrowserSecret.read(context)
                .flatMap(browser -> sessions.find(context.pathParam("session"), browser, clock.instant()));
        if (session.isEmpty()) {
            withoutSession.accept(context);
            return Optional.empty();
        }
        SecurityHeaders.frameAncestors(context, session.get().frameAncestors());
        ErrorPages.language(context, session.get().language());
        if (!audience.admits(session.get())) {
            errors.show(context, 403, audience.refusal());
            return Optional.empty();
        }
        return session;
    }

    private boolean mayWrite(Context context, LaunchSession session) {
        String sent = Optional.ofNullable(context.header("X-CSRF")).orElseGet(() -> context.formParam("csrf"));
        if (sent == null || !equal(sent, session.csrf())) {
            errors.staleForm(context);
            return false;
        }
        if (session.preview()) {
            errors.previewWritesNothing(context);
            return false;
        }
        return true;
    }

    private static boolean equal(String sent, String expected) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Where sessions of this kind are found: by handle and browser together. */
    @FunctionalInterface
    public interface Finding<S> {
        Optional<S> find(String handle, BrowserBinding browser, Instant now);
    }
}
