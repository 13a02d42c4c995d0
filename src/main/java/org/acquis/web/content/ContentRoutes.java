package org.acquis.web.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionSummary;
import org.acquis.lti13.Origin;
import org.acquis.lti13.RegisteredDeployment;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Registrations;
import org.acquis.lti13.deeplink.DeepLinkingAnswer;
import org.acquis.lti13.deeplink.DeepLinkingResponses;
import org.acquis.lti13.deeplink.ResourceLinkItem;
import org.acquis.lti13.deeplink.Selection;
import org.acquis.lti13.deeplink.SelectionRefusal;
import org.acquis.mapping.ColumnSettings;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.ProposedActivity;
import org.acquis.mapping.Purpose;
import org.acquis.mapping.SelectCoverage;
import org.acquis.web.BadInput;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.ContentRequest;
import org.acquis.web.session.ContentSession;
import org.acquis.web.session.SessionRoutes;
import org.jooq.DSLContext;

/** {@code /content}: a teacher chooses activities for his course, and the answer goes back to the platform. */
public final class ContentRoutes {
    private static final String PAGE = "content/content.jte";
    private static final ColumnSettings USUAL = new ColumnSettings(Purpose.CERTIFYING, GradebookDetail.OVERALL, "fr");

    private final SelectPublishedVersions published;
    private final SelectFrameworkVersion versions;
    private final Registrations registrations;
    private final DeepLinkingResponses responses;
    private final ContentPages contentPages;
    private final Pages pages;
    private final Shells shells;
    private final Clock clock;

    public ContentRoutes(
            DSLContext sql,
            SelectFrameworkVersion versions,
            Registrations registrations,
            DeepLinkingResponses responses,
            Pages pages,
            Shells shells,
            Clock clock) {
        this.published = new SelectPublishedVersions(sql);
        this.versions = versions;
        this.registrations = registrations;
        this.responses = responses;
        this.contentPages = new ContentPages(published, new SelectCoverage(sql, versions), shells);
        this.pages = pages;
        this.shells = shells;
        this.clock = clock;
    }

    public void mount(SessionRoutes<ContentSession> routes) {
        routes.get("/content", Audience.TRAINERS, this::show);
        routes.post("/content", Audience.TRAINERS, this::choose);
    }

    private void show(Context context, ContentSession session) {
        Optional<FrameworkVersion> newest = published.of(session.school().value()).stream()
                .map(VersionSummary::id)
                .findFirst()
                .flatMap(id -> versions.of(session.school().value(), id));
        if (newest.isEmpty()) {
            Texts texts = shells.texts(session);
            handOver(context, session, Selection.failed(texts.of("content.none")), List.of());
        } else {
            pages.show(context, PAGE, contentPages.page(session, newest.get(), USUAL, Set.of(), Optional.empty()));
        }
    }

    private void choose(Context context, ContentSession session) {
        ContentForm form = ContentForm.read(context);
        FrameworkVersion version = version(session, form.version(), "version");
        if (form.step().equals("cancel")) {
            handOver(context, session, Selection.nothing(), List.of());
        } else if (form.step().equals("version")) {
            FrameworkVersion other = version(session, form.otherVersion().orElse(form.version()), "other-version");
            Set<String> ticked = new HashSet<>(form.chosen());
            pages.show(context, PAGE, contentPages.page(session, other, form.settings(), ticked, Optional.empty()));
        } else {
            answer(context, session, version, form);
        }
    }

    private void answer(Context context, ContentSession session, FrameworkVersion version, ContentForm form) {
        List<ProposedActivity> chosen = chosen(version, form);
        Texts texts = shells.texts(session);
        if (chosen.isEmpty()) {
            again(context, session, version, form, texts.of("content.empty"));
            return;
        }
        List<ResourceLinkItem> items = new ContentItems(
                        version, form.settings(), session.request().settings(), texts.of("content.tool"))
                .of(chosen);
        handOver(
                context,
                session,
                Selection.of(items),
                items.stream().map(ResourceLinkItem::title).toList());
    }

    private static List<ProposedActivity> chosen(FrameworkVersion version, ContentForm form) {
        List<ProposedActivity> all = ProposedActivity.of(version);
        if (form.step().startsWith("all-")) {
            String kind = form.step().substring("all-".length());
            return all.stream()
                    .filter(proposal -> ContentPages.word(proposal.kind()).equals(kind))
                    .toList();
        }
        List<ProposedActivity> chosen = all.stream()
                .filter(proposal -> form.chosen().contains(ContentPages.value(proposal)))
                .toList();
        if (chosen.size() < new HashSet<>(form.chosen()).size()) {
            throw new BadInput("proposal", "content.bad-proposal");
        }
        return chosen;
    }

    private void again(
            Context context, ContentSession session, FrameworkVersion version, ContentForm form, String problem) {
        context.status(HttpStatus.BAD_REQUEST);
        Set<String> ticked = new HashSet<>(form.chosen());
        pages.show(context, PAGE, contentPages.page(session, version, form.settings(), ticked, Optional.of(problem)));
    }

    private void handOver(Context context, ContentSession session, Selection selection, List<String> titles) {
        ContentRequest request = session.request();
        Registration registration = registrations
                .find(request.registration(), request.deployment())
                .map(RegisteredDeployment::registration)
                .filter(Registration::active)
                .orElseThrow(NotThere::new);
        DeepLinkingAnswer answer =
                responses.answer(registration, request.deployment(), request.settings(), selection, clock.instant());
        Texts texts = shells.texts(session);
        if (answer instanceof DeepLinkingAnswer.Signed signed) {
            Shell shell = shells.alone(
                    session,
                    texts.of(titles.isEmpty() ? "content.hand-over-none" : "content.hand-over", titles.size()));
            Origin.of(signed.returnUrl()).ifPresent(origin -> SecurityHeaders.formsMayGoTo(context, origin.toString()));
            pages.show(
                    context,
                    "content/hand-over.jte",
                    new HandOverPage(shell, signed.returnUrl().toString(), signed.jwt(), titles));
        } else if (answer instanceof SelectionRefusal.TooManyItems) {
            throw new BadInput("proposal", "content.too-many");
        } else {
            throw new BadInput("proposal", "content.type-not-accepted");
        }
    }

    private FrameworkVersion version(ContentSession session, VersionId id, String field) {
        return versions.of(session.school().value(), id).orElseThrow(() -> new BadInput(field, "mapping.bad-version"));
    }
}
