package org.acquis.web.versions;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.framework.SelectVersionsOfSchool;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionOverview;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.framework.correspondences.ConfirmingCorrespondences;
import org.acquis.framework.correspondences.Correspondence;
import org.acquis.framework.correspondences.Relation;
import org.acquis.framework.correspondences.VersionPair;
import org.acquis.web.BadInput;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** {@code /frameworks/{version}/compare}: a version beside another, and which of their parts correspond. */
public final class CompareRoutes {
    private static final String PAGE = "/frameworks/{version}/compare";
    private static final int LONGEST_IDENTIFIER = 100;
    private static final int LONGEST_CODE = 30;
    private static final Set<String> DONE = Set.of("confirmed", "withdrawn", "nothing");

    private final DSLContext sql;
    private final SelectVersionsOfSchool versions;
    private final ConfirmingCorrespondences confirming;
    private final Pages pages;
    private final Shells shells;

    public CompareRoutes(DSLContext sql, ConfirmingCorrespondences confirming, Pages pages, Shells shells) {
        this.sql = sql;
        this.versions = new SelectVersionsOfSchool(sql);
        this.confirming = confirming;
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(PAGE, Audience.ENGINEERS, this::show);
        routes.post(
                PAGE + "/confirm", Audience.ENGINEERS, (context, session) -> confirm(context, session, one(context)));
        routes.post(
                PAGE + "/apart", Audience.ENGINEERS, (context, session) -> confirm(context, session, apart(context)));
        routes.post(
                PAGE + "/same",
                Audience.ENGINEERS,
                (context, session) -> confirm(
                        context,
                        session,
                        proposed(
                                context,
                                session,
                                pages -> pages.proposals().stream()
                                        .filter(each -> each.pair().relation() == Relation.SAME))));
        routes.post(
                PAGE + "/block",
                Audience.ENGINEERS,
                (context, session) -> confirm(
                        context,
                        session,
                        proposed(context, session, pages -> pages.criteria(block(context)).stream())));
        routes.post(PAGE + "/withdraw", Audience.ENGINEERS, this::withdraw);
    }

    private void show(Context context, Session session) {
        Optional<VersionId> with = Fields.optionalQueryId(context, "with").map(VersionId::new);
        if (with.isEmpty()) {
            context.redirect(usual(session, version(context)), HttpStatus.SEE_OTHER);
            return;
        }
        Optional<String> notice = Optional.ofNullable(context.queryParam("done"))
                .filter(DONE::contains)
                .map(done -> shells.texts(session).of("versions.done." + done));
        show(context, session, with.get(), context.queryParam("block"), notice, Optional.empty());
    }

    /** Beside the one that it was made from, otherwise any other; the one that was published later is the newer. */
    private String usual(Session session, VersionId id) {
        List<VersionOverview> all = versions.of(session.school().value());
        VersionOverview version = overview(all, id);
        VersionOverview other = version.basedOn()
                .map(basis -> overview(all, basis))
                .or(() -> all.stream().filter(each -> !each.equals(version)).findFirst())
                .orElseThrow(NotThere::new);
        boolean later = published(other).isAfter(published(version));
        return later
                ? ComparePages.beside(session.base(), other.id(), id)
                : ComparePages.beside(session.base(), id, other.id());
    }

    private static VersionOverview overview(List<VersionOverview> all, VersionId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    }

    private static Instant published(VersionOverview version) {
        return version.published().orElse(Instant.MAX);
    }

    private void show(
            Context context,
            Session session,
            VersionId older,
            @Nullable String block,
            Optional<String> notice,
            Optional<String> problem) {
        long school = session.school().value();
        VersionId newer = version(context);
        List<VersionOverview> all = versions.of(school);
        VersionPair pair = VersionPair.of(sql, school, older, newer).orElseThrow(NotThere::new);
        pages.show(
                context,
                "versions/compare.jte",
                new ComparePages(pair, shells.texts(session))
                        .page(
                                shells.of(
                                        session,
                                        "frameworks",
                                        shells.texts(session).of("versions.title")),
                                newer,
                                older,
                                all,
                                Optional.ofNullable(block),
                                notice,
                                problem));
    }

    private void confirm(Context context, Session session, List<Correspondence> correspondences) {
        VersionId older = new VersionId(Fields.formId(context, "with"));
        ConfirmingCorrespondences.Outcome outcome = confirming.confirm(
                session.school().value(),
                older,
                version(context),
                correspondences,
                session.person().value());
        if (outcome instanceof ConfirmingCorrespondences.Outcome.Taken taken) {
            context.status(HttpStatus.CONFLICT);
            show(
                    context,
                    session,
                    older,
                    block(context),
                    Optional.empty(),
                    Optional.of(shells.texts(session).of("versions.taken", taken.code())));
            return;
        }
        done(context, session, older, outcome, "confirmed");
    }

    private void withdraw(Context context, Session session) {
        VersionId older = new VersionId(Fields.formId(context, "with"));
        done(
                context,
                session,
                older,
                confirming.withdraw(
                        session.school().value(),
                        older,
                        version(context),
                        one(context).get(0),
                        session.person().value()),
                "withdrawn");
    }

    private static void done(
            Context context, Session session, VersionId older, ConfirmingCorrespondences.Outcome outcome, String done) {
        if (!(outcome instanceof ConfirmingCorrespondences.Outcome.Done changed)) {
            throw new NotThere();
        }
        context.redirect(
                ComparePages.beside(session.base(), version(context), older)
                        + "&block=" + URLEncoder.encode(block(context), StandardCharsets.UTF_8)
                        + "&done=" + (changed.correspondences() == 0 ? "nothing" : done),
                HttpStatus.SEE_OTHER);
    }

    private static List<Correspondence> one(Context context) {
        Optional<String> older = side(context, "older");
        Optional<String> newer = side(context, "newer");
        if (older.isEmpty() && newer.isEmpty()) {
            throw new BadInput("newer", "error.field-missing", "newer");
        }
        return List.of(new Correspondence(kind(context), older, newer));
    }

    /** What was proposed as one part is two. */
    private static List<Correspondence> apart(Context context) {
        Optional<String> older = side(context, "older");
        Optional<String> newer = side(context, "newer");
        if (older.isEmpty() || newer.isEmpty()) {
            throw new BadInput(older.isEmpty() ? "older" : "newer", "error.field-missing", "older");
        }
        return List.of(
                new Correspondence(kind(context), older, Optional.empty()),
                new Correspondence(kind(context), Optional.empty(), newer));
    }

    /** Which proposals somebody means who says yes to many at once. */
    @FunctionalInterface
    private interface Choosing {
        Stream<ComparePages.Proposal> of(ComparePages pages);
    }

    private List<Correspondence> proposed(Context context, Session session, Choosing choosing) {
        VersionPair pair = VersionPair.of(
                        sql, session.school().value(), new VersionId(Fields.formId(context, "with")), version(context))
                .orElseThrow(NotThere::new);
        return choosing.of(new ComparePages(pair, shells.texts(session)))
                .map(each -> Correspondence.of(each.kind(), each.pair()))
                .toList();
    }

    private static ComparedKind kind(Context context) {
        return ComparedKind.of(Fields.text(context, "kind", LONGEST_CODE))
                .orElseThrow(() -> new BadInput("kind", "error.field-choice", "kind"));
    }

    private static Optional<String> side(Context context, String name) {
        return Optional.of(Fields.text(context, name, LONGEST_IDENTIFIER)).filter(value -> !value.isEmpty());
    }

    private static String block(Context context) {
        return Fields.cleaned(context.formParam("block"), LONGEST_CODE);
    }

    private static VersionId version(Context context) {
        return new VersionId(Fields.pathId(context, "version"));
    }
}
