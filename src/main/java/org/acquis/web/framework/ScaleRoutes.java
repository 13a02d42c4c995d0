package org.acquis.web.framework;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.drafts.AddLevel;
import org.acquis.framework.drafts.DescribeScale;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.Edit;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.RemoveLevel;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.ShiftLevel;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.web.Fields;
import org.acquis.web.Notice;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks/draft/{draft}/scale}: the levels of a draft. */
public final class ScaleRoutes {
    private static final String SCALE = DraftSteps.DRAFT + "/scale";
    private static final int LONGEST_LABEL = 100;
    private static final BigDecimal NO_NUMBER = BigDecimal.ONE.negate();

    private final DraftSteps steps;
    private final Pages pages;
    private final Shells shells;

    public ScaleRoutes(SelectDraft drafts, EditingDraft editing, Pages pages, Shells shells) {
        this.steps = new DraftSteps(drafts, editing, shells);
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(SCALE, Audience.ENGINEERS, (context, session) -> steps.show(context, session, this::show));
        routes.post(
                SCALE,
                Audience.ENGINEERS,
                (context, session) -> step(
                        context,
                        session,
                        described(
                                context, steps.draft(context, session).content().framework())));
        routes.post(
                SCALE + "/add",
                Audience.ENGINEERS,
                (context, session) ->
                        step(context, session, new AddLevel(Fields.text(context, "added", LONGEST_LABEL))));
        routes.post(
                SCALE + "/higher",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new ShiftLevel(at(context), true)));
        routes.post(
                SCALE + "/lower",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new ShiftLevel(at(context), false)));
        routes.post(
                SCALE + "/remove",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new RemoveLevel(at(context))));
    }

    private static int at(Context context) {
        return Fields.edition(context, "at");
    }

    private static Edit described(Context context, UnderstoodFramework framework) {
        List<DescribeScale.Level> levels = new ArrayList<>();
        for (int i = 0; i < framework.scaleOrUsual().levels().size(); i++) {
            String level = "level-" + i;
            levels.add(new DescribeScale.Level(
                    DraftSteps.bilingual(context, level + "-label", LONGEST_LABEL),
                    DraftSteps.bilingual(context, level + "-description"),
                    DraftSteps.number(context, level + "-points").orElse(NO_NUMBER),
                    context.formParam(level + "-acquired") != null));
        }
        return new DescribeScale(DraftSteps.bilingual(context, "label"), levels);
    }

    private void step(Context context, Session session, Edit edit) {
        steps.take(context, session, edit, "/scale?done=step", this::show);
    }

    private void show(Context context, Session session, Typed typed, Optional<Notice> notice) {
        Texts texts = shells.texts(session);
        Draft draft = steps.draft(context, session);
        UnderstoodFramework framework = draft.content().framework();
        UnderstoodScale scale = framework.scaleOrUsual();
        List<ScalePage.LevelForm> levels = new ArrayList<>();
        for (UnderstoodScale.Step level : scale.levels()) {
            levels.add(level(levels.size(), level, typed, texts));
        }
        pages.show(
                context,
                "framework/scale.jte",
                new ScalePage(
                        steps.head(context, session, draft, texts.of("framework.scale"), notice),
                        framework.scale().isEmpty(),
                        typed.or("label-fr", scale.label().fr()),
                        typed.or("label-en", scale.label().en()),
                        levels,
                        typed.or("added", "")));
    }

    private static ScalePage.LevelForm level(int at, UnderstoodScale.Step level, Typed typed, Texts texts) {
        String name = "level-" + at;
        return new ScalePage.LevelForm(
                at,
                texts.in(level.label()),
                typed.or(name + "-points", texts.exactNumber(level.points())),
                typed.ticked(name + "-acquired", name + "-points", level.acquired()),
                typed.or(name + "-label-fr", level.label().fr()),
                typed.or(name + "-label-en", level.label().en()),
                typed.or(name + "-description-fr", level.description().fr()),
                typed.or(name + "-description-en", level.description().en()));
    }
}
