package org.acquis.web.lti;

import io.javalin.http.Context;
import java.util.Optional;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.launch.AwaitedSecret;
import org.acquis.lti13.launch.LaunchForm;
import org.acquis.lti13.launch.LaunchVerifier;
import org.acquis.web.ErrorPages;
import org.acquis.web.KeptSecret;
import org.acquis.web.Pages;
import org.acquis.web.session.BrowserCookie;
import org.acquis.web.session.BrowserSecret;
import org.jspecify.annotations.Nullable;

/**
 * Whose browser a launch comes from: the cookie says it, or the platform keeps the secret, and a page has to fetch it
 * before anything is verified or spent. Only a header carries it here: another site could make a form with a field.
 */
public final class FetchingSecret {
    /** What the page posts when the platform has no secret for this launch. */
    private static final String UNBOUND = "acquis_unbound";

    private final LaunchVerifier verifier;
    private final ErrorPages words;
    private final Pages pages;

    public FetchingSecret(LaunchVerifier verifier, ErrorPages words, Pages pages) {
        this.verifier = verifier;
        this.words = words;
        this.pages = pages;
    }

    /** @param browser null: nothing showed which browser it is, and the launch will be refused */
    record Known(@Nullable BrowserBinding browser) {}

    /** Empty: the page that fetches the secret was shown. */
    Optional<Known> browserOf(Context context, LaunchForm form) {
        BrowserBinding cookie = BrowserCookie.read(context).orElse(null);
        AwaitedSecret awaited = cookie == null ? verifier.awaited(form).orElse(null) : null;
        if (awaited == null) {
            return Optional.of(new Known(cookie));
        }
        Optional<BrowserBinding> brought = BrowserSecret.inHeader(context);
        if (brought.isPresent() || context.formParam(UNBOUND) != null) {
            return Optional.of(new Known(
                    brought.map(secret -> secret.keptIn(awaited.storage())).orElse(null)));
        }
        Framing.by(awaited.registration(), context);
        KeptSecret kept = KeptSecret.ofLogin(awaited.storage(), text(form.state()));
        pages.show(
                context,
                "lti/fetch.jte",
                new FetchPage(words.texts(context), kept, text(form.idToken()), text(form.state())));
        return Optional.empty();
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
