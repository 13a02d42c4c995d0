package org.acquis.web.framework;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.CaseKind;
import org.acquis.framework.drafts.AddTask;
import org.acquis.framework.drafts.DescribeTask;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.Edit;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.RemovePart;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.ShiftPart;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Notice;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks/draft/{draft}/tasks}: the épreuves of a draft. */
public final class TaskRoutes {
    private static final String TASKS = DraftSteps.DRAFT + "/tasks";
    private static final String TASK = TASKS + "/{task}";
    private static final int LONGEST_TITLE = 1_000;
    private static final Set<String> CASES =
            Arrays.stream(CaseKind.values()).map(CaseKind::code).collect(Collectors.toUnmodifiableSet());

    private final DraftSteps steps;
    private final Pages pages;
    private final Shells shells;

    public TaskRoutes(SelectDraft drafts, EditingDraft editing, Pages pages, Shells shells) {
        this.steps = new DraftSteps(drafts, editing, shells);
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(TASKS, Audience.ENGINEERS, (context, session) -> steps.show(context, session, this::list));
        routes.post(
                TASKS,
                Audience.ENGINEERS,
                (context, session) -> steps.take(
                        context,
                        session,
                        new AddTask(
                                Fields.text(context, "title", LONGEST_TITLE), Fields.text(context, "competency", 100)),
                        "/tasks?done=step",
                        this::list));
        routes.get(TASK, Audience.ENGINEERS, (context, session) -> steps.show(context, session, this::show));
        routes.post(TASK, Audience.ENGINEERS, (context, session) -> step(context, session, described(context)));
        routes.post(
                TASK + "/up",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new ShiftPart(task(context), false)));
        routes.post(
                TASK + "/down",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new ShiftPart(task(context), true)));
        routes.post(
                TASK + "/remove",
                Audience.ENGINEERS,
                (context, session) ->
                        steps.take(context, session, new RemovePart(task(context)), "/tasks?done=step", this::list));
    }

    private static Edit described(Context context) {
        return new DescribeTask(
                task(context),
                Fields.text(context, "code", DraftSteps.LONGEST_CODE),
                DraftSteps.bilingual(context, "title", LONGEST_TITLE),
                DraftSteps.bilingual(context, "description"),
                CaseKind.of(Fields.choice(context, "case", CASES)),
                context.formParams("competency"));
    }

    private void step(Context context, Session session, Edit edit) {
        steps.take(context, session, edit, "/tasks/" + task(context) + "?done=step", this::show);
    }

    private void list(Context context, Session session, Typed typed, Optional<Notice> notice) {
        Texts texts = shells.texts(session);
        Draft draft = steps.draft(context, session);
        pages.show(
                context,
                "framework/tasks.jte",
                new TaskPages(draft.content().framework(), texts, typed)
                        .list(steps.head(context, session, draft, texts.of("framework.tasks"), notice)));
    }

    private void show(Context context, Session session, Typed typed, Optional<Notice> notice) {
        Texts texts = shells.texts(session);
        Draft draft = steps.draft(context, session);
        UnderstoodFramework framework = draft.content().framework();
        UnderstoodTask task = framework.tasks().stream()
                .filter(each -> each.identifier().equals(task(context)))
                .findFirst()
                .orElseThrow(NotThere::new);
        String title = texts.of("framework.part.task") + " " + task.code();
        pages.show(
                context,
                "framework/task.jte",
                new TaskPages(framework, texts, typed).page(steps.head(context, session, draft, title, notice), task));
    }

    private static String task(Context context) {
        return Fields.cleaned(context.pathParam("task"), 100);
    }
}
