package org.acquis.web.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.Optional;
import org.acquis.web.ErrorPages;
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
        String handle = context.pathParam("session");
        KeptSession kept = goesToAnAddress(context)
                ? sessions.kept(handle, clock.instant()).orElse(null)
                : null;
        if (kept == null) {
            sessions.language(handle).ifPresent(language -> ErrorPages.language(context, language));
            errors.sessionOver(context);
            return;
        }
        SecurityHeaders.frameAncestors(context, kept.frameAncestors());
        // Scripts make this page the one asked for, and the policy stays: that one may post its answer to the platform.
        SecurityHeaders.formsMayGoTo(context, kept.secret().origin());
        ErrorPages.language(context, kept.language());
        pages.show(context, "session/resume.jte", new ResumePage(errors.texts(context), Optional.of(kept.secret())));
    }

    /** By a link, a reload or the back button, which cannot bring what the platform keeps; scripts bring it or have none. */
    private static boolean goesToAnAddress(Context context) {
        return context.method() == HandlerType.GET && "navigate".equals(context.header("Sec-Fetch-Mode"));
    }
}
