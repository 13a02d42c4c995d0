package org.acquis.web.registration;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Refusal;
import org.acquis.lti13.registration.RegistrationInitiation;
import org.acquis.lti13.registration.RegistrationRefusal;
import org.acquis.platform.LinkRefusal;
import org.acquis.platform.PlatformId;
import org.acquis.platform.RegisteringPlatform;
import org.acquis.platform.RegistrationStep;
import org.acquis.platform.RegistrationStep.Agreement;
import org.acquis.platform.RegistrationStep.NotRegistered;
import org.acquis.platform.RegistrationStep.Proposal;
import org.acquis.web.ErrorPage;
import org.acquis.web.ErrorPages;
import org.acquis.web.Fields;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;
import org.acquis.web.Texts;
import org.acquis.web.lti.RefusalLog;

/**
 * {@code /lti/register/{key}}: the page a platform opens to register Acquis (Dynamic Registration 1.0, 3.2). It runs in
 * a frame of another site, without cookies; that nobody else can press its button is held by the link's key and the
 * platform's registration token, which the form carries.
 */
public final class RegistrationRoutes {
    private final RegisteringPlatform registering;
    private final RefusalLog refusals;
    private final ErrorPages errors;
    private final Pages pages;

    public RegistrationRoutes(RegisteringPlatform registering, RefusalLog refusals, ErrorPages errors, Pages pages) {
        this.registering = registering;
        this.refusals = refusals;
        this.errors = errors;
        this.pages = pages;
    }

    public void mount(RoutesConfig routes) {
        routes.get("/lti/register/{key}", this::propose);
        routes.post("/lti/register/{key}", this::register);
    }

    private void propose(Context context) {
        RegistrationInitiation initiation = RegistrationInitiation.from(context::queryParam);
        show(context, initiation, registering.propose(context.pathParam("key"), initiation));
    }

    private void register(Context context) {
        RegistrationInitiation initiation = RegistrationInitiation.from(context::formParam);
        List<PlatformId> replaced = Fields.formIds(context, "replaces").stream()
                .map(PlatformId::new)
                .toList();
        show(context, initiation, registering.register(context.pathParam("key"), initiation, replaced));
    }

    private void show(Context context, RegistrationInitiation initiation, RegistrationStep step) {
        frame(context, initiation);
        RegistrationPages words = new RegistrationPages(errors.texts(context));
        if (step instanceof Proposal proposal) {
            pages.show(context, "registration/proposal.jte", words.proposal(context, initiation, proposal));
        } else if (step instanceof Agreement agreement) {
            pages.show(context, "registration/agreement.jte", words.agreement(agreement));
        } else if (step instanceof NotRegistered not) {
            refuse(context, not.refusal());
        }
    }

    /** Whoever asks may frame this page, as nobody is registered yet: without a key it holds nothing. */
    private static void frame(Context context, RegistrationInitiation initiation) {
        SecurityHeaders.frameAncestors(
                context,
                Optional.ofNullable(initiation.openidConfiguration())
                        .flatMap(Origin::parse)
                        .map(Origin::toString)
                        .orElse(""));
    }

    private void refuse(Context context, Refusal refusal) {
        Texts texts = errors.texts(context);
        context.header("X-Acquis-Refusal", refusal.code());
        errors.show(
                context,
                new ErrorPage(
                        texts,
                        refusal.status(),
                        texts.of("registration.refused"),
                        what(texts, refusal),
                        texts.of("registration.remedy." + remedy(refusal)),
                        Optional.empty(),
                        refusals.recordRegistration(refusal)));
    }

    private static String what(Texts texts, Refusal refusal) {
        String what = texts.of(refusal.messageKey());
        boolean reasoned = refusal instanceof RegistrationRefusal.Declined declined
                && !declined.reason().isEmpty();
        return reasoned
                ? what + " " + texts.of("registration.said", ((RegistrationRefusal.Declined) refusal).reason())
                : what;
    }

    private static String remedy(Refusal refusal) {
        if (refusal instanceof LinkRefusal.RuledByFile) {
            return "file";
        }
        if (refusal instanceof LinkRefusal.Busy) {
            return "busy";
        }
        return refusal instanceof LinkRefusal ? "operator" : "again";
    }
}
