package org.acquis.web.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.Optional;
import org.acquis.web.ErrorPages;
import org.acquis.web.KeptSecret;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;

/** What a request below {@code /app} gets that opened no session: a page that tries with the secret, or how to come back. */
public final class ClosedDoors {
    private final Sessions sessions;
    private final ErrorPages errors;
    private final Pages pages;
    private final Clock clock;

    public ClosedDoors(Sessions sessions, ErrorPages errors, Pages pages, Clock clock) {
        this.sessions = sessions;
        this.errors = errors;
        this.pages = pages;
        this.clock = clock;
    }

    public void closed(Context context) {
        Optional<UnopenedSession> known = sessions.unopened(context.pathParam("session"), clock.instant());
        known.ifPresent(session -> {
            SecurityHeaders.frameAncestors(context, session.frameAncestors());
            ErrorPages.language(context, session.language());
        });
        known.flatMap(UnopenedSession::secret)
                .filter(secret -> goesToAnAddress(context))
                .ifPresentOrElse(secret -> resume(context, secret), () -> errors.sessionOver(context));
    }

    private void resume(Context context, KeptSecret secret) {
        // Scripts make this page the one asked for, and the policy stays: that one may post its answer to the platform.
        SecurityHeaders.formsMayGoTo(context, secret.origin());
        pages.show(context, "session/resume.jte", new ResumePage(errors.texts(context), secret));
    }

    /** By a link, a reload or the back button, which cannot bring what the platform keeps; scripts bring it or have none. */
    private static boolean goesToAnAddress(Context context) {
        return context.method() == HandlerType.GET && "navigate".equals(context.header("Sec-Fetch-Mode"));
    }
}
