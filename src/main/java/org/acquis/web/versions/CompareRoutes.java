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
import org.acquis.framework.correspondences.ConfirmingCorrespondences.Outcome;
import org.acquis.framework.correspondences.Correspondence;
import org.acquis.framework.correspondences.Relation;
import org.acquis.framework.correspondences.VersionPair;
import org.acquis.web.BadInput;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Notice;
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
    private static final Set<String> DONE = Set.of("confirmed", "withdrawn", "moved", "nothing");

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
                PAGE + "/confirm",
                Audience.ENGINEERS,
                (context, session) ->
                        onRow(context, session, "confirmed", acted -> confirm(context, session, List.of(acted))));
        routes.post(
                PAGE + "/apart",
                Audience.ENGINEERS,
                (context, session) ->
                        onRow(context, session, "confirmed", acted -> confirm(context, session, apart(acted))));
        routes.post(
                PAGE + "/withdraw",
                Audience.ENGINEERS,
                (context, session) -> onRow(context, session, "withdrawn", acted -> withdraw(context, session, acted)));
        routes.post(
                PAGE + "/same",
                Audience.ENGINEERS,
                (context, session) -> onMany(
                        context,
                        session,
                        "",
                        pages -> pages.proposals().stream()
                                .filter(each -> each.pair().relation() == Relation.SAME)));
        routes.post(
                PAGE + "/block",
                Audience.ENGINEERS,
                (context, session) ->
                        onMany(context, session, RowPlaces.CRITERIA, pages -> pages.criteria(block(context)).stream()));
    }

    private void show(Context context, Session session) {
        Optional<VersionId> with = Fields.optionalQueryId(context, "with").map(VersionId::new);
        if (with.isEmpty()) {
            context.redirect(usual(session, version(context)), HttpStatus.SEE_OTHER);
            return;
        }
        String place = Optional.ofNullable(context.queryParam("at")).orElse("");
        Optional<Notice> notice = Optional.ofNullable(context.queryParam("done"))
                .filter(DONE::contains)
                .map(done -> new Notice(shells.texts(session).of("versions.done." + done), false, place));
        show(context, session, with.get(), context.queryParam("block"), notice);
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
            Context context, Session session, VersionId older, @Nullable String block, Optional<Notice> notice) {
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
                                notice));
    }

    /** What somebody does with the correspondence of a row. */
    @FunctionalInterface
    private interface ActingOnRow {
        Outcome on(Correspondence acted);
    }

    /** Leads back to the row, or to the next one where it went to another bloc. */
    private void onRow(Context context, Session session, String done, ActingOnRow act) {
        Correspondence acted = acted(context);
        String place = RowPlaces.of(acted);
        VersionPair pair = pair(context, session);
        Outcome outcome = act.on(acted);
        if (outcome instanceof Outcome.Done changed) {
            RowPlaces before = places(context, session, pair);
            RowPlaces after = places(
                    context,
                    session,
                    pair.confirmedNow(sql, session.school().value(), older(context), version(context)));
            Optional<String> now = after.now(acted);
            back(
                    context,
                    session,
                    changed,
                    now.isPresent() ? done : "moved",
                    now.orElseGet(() -> before.below(place, after)));
        } else {
            refuse(context, session, outcome, place);
        }
    }

    /** Which proposals somebody means who says yes to many at once. */
    @FunctionalInterface
    private interface Choosing {
        Stream<ComparePages.Proposal> of(ComparePages pages);
    }

    private void onMany(Context context, Session session, String place, Choosing choosing) {
        Outcome outcome = confirm(
                context,
                session,
                choosing.of(new ComparePages(pair(context, session), shells.texts(session)))
                        .map(each -> Correspondence.of(each.kind(), each.pair()))
                        .toList());
        if (outcome instanceof Outcome.Done changed) {
            back(context, session, changed, "confirmed", place);
        } else {
            refuse(context, session, outcome, place);
        }
    }

    private Outcome confirm(Context context, Session session, List<Correspondence> correspondences) {
        return confirming.confirm(
                session.school().value(),
                older(context),
                version(context),
                correspondences,
                session.person().value());
    }

    private Outcome withdraw(Context context, Session session, Correspondence acted) {
        return confirming.withdraw(
                session.school().value(),
                older(context),
                version(context),
                acted,
                session.person().value());
    }

    private VersionPair pair(Context context, Session session) {
        return VersionPair.of(sql, session.school().value(), older(context), version(context))
                .orElseThrow(NotThere::new);
    }

    private RowPlaces places(Context context, Session session, VersionPair pair) {
        return new ComparePages(pair, shells.texts(session)).places(block(context));
    }

    /** @param place where the reader goes on: the fragment takes him there, the parameter says it there */
    private static void back(Context context, Session session, Outcome.Done changed, String done, String place) {
        context.redirect(
                ComparePages.beside(session.base(), version(context), older(context))
                        + "&block=" + URLEncoder.encode(block(context), StandardCharsets.UTF_8)
                        + "&done=" + (changed.correspondences() == 0 ? "nothing" : done)
                        + (place.isEmpty() ? "#said" : "&at=" + place + "#" + place),
                HttpStatus.SEE_OTHER);
    }

    private void refuse(Context context, Session session, Outcome outcome, String place) {
        if (!(outcome instanceof Outcome.Taken taken)) {
            throw new NotThere();
        }
        context.status(HttpStatus.CONFLICT);
        show(
                context,
                session,
                older(context),
                block(context),
                Optional.of(new Notice(shells.texts(session).of("versions.taken", taken.code()), true, place)));
    }

    private static Correspondence acted(Context context) {
        Optional<String> older = side(context, "older");
        Optional<String> newer = side(context, "newer");
        if (older.isEmpty() && newer.isEmpty()) {
            throw new BadInput("newer", "error.field-missing", "newer");
        }
        return new Correspondence(kind(context), older, newer);
    }

    /** What was proposed as one part is two. */
    private static List<Correspondence> apart(Correspondence acted) {
        if (acted.older().isEmpty() || acted.newer().isEmpty()) {
            String missing = acted.older().isEmpty() ? "older" : "newer";
            throw new BadInput(missing, "error.field-missing", missing);
        }
        return List.of(
                new Correspondence(acted.kind(), acted.older(), Optional.empty()),
                new Correspondence(acted.kind(), Optional.empty(), acted.newer()));
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

    private static VersionId older(Context context) {
        return new VersionId(Fields.formId(context, "with"));
    }

    private static VersionId version(Context context) {
        return new VersionId(Fields.pathId(context, "version"));
    }
}
