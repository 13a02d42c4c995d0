package org.acquis.web.versions;

import io.javalin.http.Context;
import java.util.stream.Stream;
import org.acquis.framework.SelectVersionsOfSchool;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionOverview;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.framework.correspondences.ComparingVersions;
import org.acquis.framework.correspondences.PartPair;
import org.acquis.framework.correspondences.VersionComparison;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.SelectVersionContent;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.jooq.DSLContext;

/** {@code /frameworks/draft/{draft}/differences}: what a draft changes in the version that it was made from. */
public final class DifferencesRoutes {
    private final SelectDraft drafts;
    private final SelectVersionContent contents;
    private final SelectVersionsOfSchool versions;
    private final Pages pages;
    private final Shells shells;

    public DifferencesRoutes(DSLContext sql, SelectDraft drafts, Pages pages, Shells shells) {
        this.drafts = drafts;
        this.contents = new SelectVersionContent(sql);
        this.versions = new SelectVersionsOfSchool(sql);
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/frameworks/draft/{draft}/differences", Audience.ENGINEERS, this::show);
    }

    private void show(Context context, Session session) {
        long school = session.school().value();
        Draft draft =
                drafts.of(school, new DraftId(Fields.pathId(context, "draft"))).orElseThrow(NotThere::new);
        VersionId basis = draft.basedOn().orElseThrow(NotThere::new);
        UnderstoodFramework before = contents.of(school, basis).orElseThrow(NotThere::new);
        Texts texts = shells.texts(session);
        PairRows rows = new PairRows(texts);
        VersionComparison comparison =
                ComparingVersions.of(before, draft.content().framework());
        pages.show(
                context,
                "versions/differences.jte",
                new DifferencesPage(
                        shells.of(session, "frameworks", texts.of("versions.differences-title")),
                        session.base() + "/frameworks/draft/" + draft.id().value(),
                        texts.of("versions.differences-intro", name(school, basis)),
                        rows.counts(comparison),
                        Stream.of(ComparedKind.values())
                                .map(kind -> new DifferencesPage.Group(
                                        texts.of("versions.kind." + kind.code()),
                                        comparison.of(kind).stream()
                                                .filter(PartPair::differs)
                                                .map(pair -> rows.row(kind, pair))
                                                .toList()))
                                .filter(group -> !group.rows().isEmpty())
                                .toList()));
    }

    private String name(long school, VersionId version) {
        return versions.of(school).stream()
                .filter(each -> each.id().equals(version))
                .map(VersionOverview::name)
                .findFirst()
                .orElse("");
    }
}
