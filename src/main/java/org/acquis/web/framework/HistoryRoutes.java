package org.acquis.web.framework;

import io.javalin.http.Context;
import java.util.Optional;
import org.acquis.framework.drafts.DraftStep;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.SelectDraftSteps;
import org.acquis.web.Fields;
import org.acquis.web.Notice;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks/draft/{draft}/history}: what was done to a draft, and the way back to any step that is kept. */
public final class HistoryRoutes {
    private static final String HISTORY = DraftSteps.DRAFT + "/history";

    private final SelectDraftSteps history;
    private final EditingDraft editing;
    private final DraftSteps steps;
    private final Pages pages;
    private final Shells shells;

    public HistoryRoutes(
            SelectDraft drafts, SelectDraftSteps history, EditingDraft editing, Pages pages, Shells shells) {
        this.history = history;
        this.editing = editing;
        this.steps = new DraftSteps(drafts, editing, shells);
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(HISTORY, Audience.ENGINEERS, (context, session) -> steps.show(context, session, this::show));
        routes.post(HISTORY, Audience.ENGINEERS, this::go);
    }

    private void go(Context context, Session session) {
        EditingDraft.Outcome outcome = editing.go(
                session.school().value(),
                DraftSteps.id(context),
                Fields.formId(context, "edition"),
                Fields.edition(context, "step"));
        steps.answer(context, session, outcome, "/history?done=step", this::show);
    }

    private void show(Context context, Session session, Typed typed, Optional<Notice> notice) {
        Texts texts = shells.texts(session);
        pages.show(
                context,
                "framework/history.jte",
                new HistoryPage(
                        steps.head(
                                context, session, steps.draft(context, session), texts.of("framework.history"), notice),
                        history.of(session.school().value(), DraftSteps.id(context)).stream()
                                .map(step -> row(step, texts))
                                .toList()));
    }

    private static HistoryPage.Row row(DraftStep step, Texts texts) {
        String act = texts.find("framework.act." + step.act()).orElse(step.act());
        return new HistoryPage.Row(
                step.number(),
                step.about().isEmpty() ? act : act + " · " + step.about(),
                step.person().orElse(""),
                texts.dateTime(step.at()),
                step.counts());
    }
}
