package org.acquis.web.mapping;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionSummary;
import org.acquis.mapping.ChangingMapping;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.MappingChoice;
import org.acquis.mapping.MappingRefusal;
import org.acquis.mapping.MappingResult;
import org.acquis.mapping.SelectMapping;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.web.BadInput;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /mapping}: what this activity assesses; {@code /coverage}: what the course does. Both for trainers. */
public final class MappingRoutes {
    private static final String PAGE = "mapping/mapping.jte";

    private final SelectPublishedVersions published;
    private final SelectFrameworkVersion versions;
    private final SelectMapping mappings;
    private final ChangingMapping changing;
    private final MappingPages mappingPages;
    private final CoveragePages coveragePages;
    private final Pages pages;

    private MappingRoutes(
            SelectPublishedVersions published,
            SelectFrameworkVersion versions,
            SelectMapping mappings,
            ChangingMapping changing,
            MappingPages mappingPages,
            CoveragePages coveragePages,
            Pages pages) {
        this.published = published;
        this.versions = versions;
        this.mappings = mappings;
        this.changing = changing;
        this.mappingPages = mappingPages;
        this.coveragePages = coveragePages;
        this.pages = pages;
    }

    public static MappingRoutes create(
            Database database,
            SelectFrameworkVersion versions,
            AuditLog audit,
            Clock clock,
            Pages pages,
            Shells shells) {
        SelectPublishedVersions published = new SelectPublishedVersions(database.sql());
        SelectMapping mappings = new SelectMapping(database.sql());
        return new MappingRoutes(
                published,
                versions,
                mappings,
                new ChangingMapping(database, versions, audit, clock),
                MappingPages.create(database.sql(), published, versions, shells),
                CoveragePages.create(database.sql(), versions, shells),
                pages);
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/mapping", Audience.TRAINERS, this::show);
        routes.post("/mapping", Audience.TRAINERS, this::change);
        routes.get("/coverage", Audience.TRAINERS, this::coverage);
    }

    private void show(Context context, Session session) {
        Optional<Mapping> mapping = mappings.of(session.activity());
        Optional<FrameworkVersion> version = shown(session, mapping);
        if (version.isEmpty()) {
            pages.show(context, "mapping/none.jte", mappingPages.none(session));
            return;
        }
        boolean justSaved =
                mapping.isPresent() && Integer.toString(mapping.get().edition()).equals(context.queryParam("saved"));
        pages.show(
                context,
                PAGE,
                mappingPages.saved(
                        session,
                        version.get(),
                        mapping,
                        justSaved ? Optional.of(new Notice.Saved()) : Optional.empty()));
    }

    private void change(Context context, Session session) {
        MappingForm form = MappingForm.read(context);
        FrameworkVersion version = version(session, form.version(), "version");
        MappingChoice choice = form.choice(version);
        if (form.step().equals("version")) {
            FrameworkVersion other = version(session, form.otherVersion().orElse(form.version()), "other-version");
            MappingChoice carried = CarriedChoice.into(other, version, choice);
            pages.show(context, PAGE, mappingPages.draft(session, other, carried, form.edition(), Optional.empty()));
        } else if (form.step().equals("edit")) {
            pages.show(context, PAGE, mappingPages.draft(session, version, choice, form.edition(), Optional.empty()));
        } else {
            MappingResult result = changing.change(
                    session.activity(),
                    session.person(),
                    choice,
                    form.edition(),
                    form.step().equals("confirmed"));
            answer(context, session, version, choice, form.edition(), result);
        }
    }

    private void answer(
            Context context,
            Session session,
            FrameworkVersion version,
            MappingChoice choice,
            int edition,
            MappingResult result) {
        if (result instanceof MappingResult.Saved saved) {
            context.redirect(
                    session.base() + "/mapping?saved=" + saved.mapping().edition(), HttpStatus.SEE_OTHER);
        } else if (result instanceof MappingRefusal.NothingChosen) {
            context.status(HttpStatus.BAD_REQUEST);
            pages.show(
                    context,
                    PAGE,
                    mappingPages.draft(session, version, choice, edition, Optional.of(new Notice.Empty())));
        } else if (result instanceof MappingRefusal.Outdated outdated) {
            context.status(HttpStatus.CONFLICT);
            pages.show(context, PAGE, mappingPages.outdated(session, version, choice, outdated.current()));
        } else if (result instanceof MappingRefusal.DropsJudgements drops) {
            context.status(HttpStatus.CONFLICT);
            pages.show(context, "mapping/confirm.jte", mappingPages.confirm(session, choice, edition, drops.dropped()));
        } else if (result instanceof MappingRefusal.CriterionElsewhere) {
            throw new BadInput("criterion", "mapping.bad-criterion");
        } else {
            throw new BadInput("version", "mapping.bad-version");
        }
    }

    private void coverage(Context context, Session session) {
        Optional<FrameworkVersion> version = shown(session, mappings.of(session.activity()));
        if (version.isEmpty()) {
            pages.show(context, "mapping/none.jte", mappingPages.none(session));
        } else {
            pages.show(
                    context,
                    "mapping/coverage.jte",
                    coveragePages.page(
                            session,
                            version.get(),
                            CoveragePages.Rows.of(context.queryParam("show")),
                            context.queryParam("moved") != null));
        }
    }

    /** The version that the activity is mapped to, otherwise the newest that can be. */
    private Optional<FrameworkVersion> shown(Session session, Optional<Mapping> mapping) {
        return mapping.map(Mapping::version)
                .or(() -> published.of(session.school().value()).stream()
                        .map(VersionSummary::id)
                        .findFirst())
                .flatMap(id -> versions.of(session.school().value(), id));
    }

    private FrameworkVersion version(Session session, VersionId id, String field) {
        return versions.of(session.school().value(), id).orElseThrow(() -> new BadInput(field, "mapping.bad-version"));
    }
}
