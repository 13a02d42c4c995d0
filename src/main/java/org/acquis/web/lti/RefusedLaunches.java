package org.acquis.web.lti;

import io.javalin.http.Context;
import java.util.Optional;
import org.acquis.lti13.Refusal;
import org.acquis.lti13.Registration;
import org.acquis.lti13.launch.FormRefusal;
import org.acquis.lti13.launch.KeyRefusal;
import org.acquis.lti13.launch.StateRefusal;
import org.acquis.web.ErrorPage;
import org.acquis.web.ErrorPages;
import org.acquis.web.Texts;

/** A refused login or launch: one audit entry with a reference number, and a page that a trainer understands. */
public final class RefusedLaunches {
    private final RefusalLog log;
    private final ErrorPages pages;

    public RefusedLaunches(RefusalLog log, ErrorPages pages) {
        this.log = log;
        this.pages = pages;
    }

    void show(Context context, Refusal refusal, Optional<Registration> registration) {
        Optional<String> reference = log.record(refusal, registration);
        registration.ifPresent(platform -> Framing.by(platform, context));
        Texts texts = pages.texts(context);
        context.header("X-Acquis-Refusal", refusal.code());
        pages.show(
                context,
                new ErrorPage(
                        texts,
                        refusal.status(),
                        texts.of("refusal.title"),
                        texts.of(refusal.messageKey()),
                        texts.of("refusal.remedy." + remedy(refusal)),
                        Optional.empty(),
                        reference));
    }

    /** Whoever can mend it: the reader himself, time, the browser's settings, or an administrator. */
    private static String remedy(Refusal refusal) {
        if (refusal instanceof StateRefusal.BrowserUnbound || refusal instanceof StateRefusal.OtherBrowser) {
            return "cookies";
        }
        if (refusal instanceof StateRefusal || refusal instanceof FormRefusal) {
            return "reopen";
        }
        return refusal instanceof KeyRefusal.KeysUnreachable ? "wait" : "administrator";
    }
}
