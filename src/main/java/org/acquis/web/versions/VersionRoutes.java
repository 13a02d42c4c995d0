package org.acquis.web.versions;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.LabelKey;
import org.acquis.framework.versions.LabelKind;
import org.acquis.framework.versions.LabelledVersion;
import org.acquis.framework.versions.LabelsSaving;
import org.acquis.framework.versions.RewordingLabels;
import org.acquis.framework.versions.SelectLabelledVersion;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Notice;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.jspecify.annotations.Nullable;

/** {@code /frameworks/{version}}: a published version to read, and its labels to write. */
public final class VersionRoutes {
    private static final String VERSION = "/frameworks/{version}";
    private static final int LONGEST_LABEL = 10_000;
    private static final int LONGEST_TASK_TITLE = 1_000;

    private final SelectLabelledVersion versions;
    private final RewordingLabels rewording;
    private final Pages pages;
    private final Shells shells;

    public VersionRoutes(SelectLabelledVersion versions, RewordingLabels rewording, Pages pages, Shells shells) {
        this.versions = versions;
        this.rewording = rewording;
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(VERSION, Audience.ENGINEERS, this::show);
        routes.post(VERSION + "/labels", Audience.ENGINEERS, this::save);
    }

    private void show(Context context, Session session) {
        LabelledVersion version = version(context, session);
        boolean saved = Integer.toString(version.edition()).equals(context.queryParam("saved"));
        show(
                context,
                session,
                version,
                view(context.queryParam("part")),
                VersionPages.Written.nothing(),
                saved
                        ? Optional.of(new Notice(shells.texts(session).of("framework.labels-saved"), false))
                        : Optional.empty());
    }

    private void save(Context context, Session session) {
        LabelledVersion version = version(context, session);
        String view = view(context.formParam("part"));
        VersionPages page = pages(session, version, VersionPages.Written.nothing());
        Map<LabelKey, Bilingual> typed = typed(context, page, view);
        LabelsSaving result = rewording.reword(
                session.school().value(),
                version.id(),
                Fields.edition(context, "edition"),
                typed,
                session.person().value());
        if (result instanceof LabelsSaving.Saved saved) {
            context.redirect(page.path(view) + "&saved=" + saved.edition(), HttpStatus.SEE_OTHER);
        } else if (result instanceof LabelsSaving.Wordless wordless) {
            context.status(HttpStatus.BAD_REQUEST);
            again(
                    context,
                    session,
                    view,
                    new VersionPages.Written(typed, Optional.of(wordless.label())),
                    "framework.labels-wordless");
        } else if (result instanceof LabelsSaving.Outdated) {
            context.status(HttpStatus.CONFLICT);
            again(
                    context,
                    session,
                    view,
                    new VersionPages.Written(typed, Optional.empty()),
                    "framework.labels-outdated");
        } else {
            throw new NotThere();
        }
    }

    private static Map<LabelKey, Bilingual> typed(Context context, VersionPages version, String view) {
        Map<LabelKey, Bilingual> typed = new LinkedHashMap<>();
        for (LabelKey key : version.labels(view)) {
            if (context.formParam(key.field() + "-fr") != null) {
                typed.put(
                        key,
                        Fields.bilingual(
                                context,
                                key.field(),
                                key.kind() == LabelKind.TASK_TITLE ? LONGEST_TASK_TITLE : LONGEST_LABEL));
            }
        }
        return typed;
    }

    /** What was typed is kept; saving it again replaces what holds now, which the page shows. */
    private void again(Context context, Session session, String view, VersionPages.Written written, String text) {
        show(
                context,
                session,
                version(context, session),
                view,
                written,
                Optional.of(new Notice(shells.texts(session).of(text), true)));
    }

    private void show(
            Context context,
            Session session,
            LabelledVersion version,
            String view,
            VersionPages.Written written,
            Optional<Notice> notice) {
        Texts texts = shells.texts(session);
        String title = version.content().heading().title().map(Wording::shown).orElse(texts.of("framework.untitled"))
                + " · " + version.label();
        pages.show(
                context,
                "versions/version.jte",
                pages(session, version, written).page(shells.of(session, "frameworks", title), view, notice));
    }

    private VersionPages pages(Session session, LabelledVersion version, VersionPages.Written written) {
        return new VersionPages(version, address(session, version), shells.texts(session), written);
    }

    private LabelledVersion version(Context context, Session session) {
        return versions.of(session.school().value(), new VersionId(Fields.pathId(context, "version")))
                .orElseThrow(NotThere::new);
    }

    private static String address(Session session, LabelledVersion version) {
        return session.base() + "/frameworks/" + version.id().value();
    }

    private static String view(@Nullable String asked) {
        String view = Fields.cleaned(asked, 100);
        return view.isEmpty() ? VersionPages.WHOLE : view;
    }
}
