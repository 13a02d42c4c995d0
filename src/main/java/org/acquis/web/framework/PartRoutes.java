package org.acquis.web.framework;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.drafts.AddPart;
import org.acquis.framework.drafts.DescribeCriterion;
import org.acquis.framework.drafts.DescribeMethod;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.Edit;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.MoveCriterion;
import org.acquis.framework.drafts.MovePart;
import org.acquis.framework.drafts.Part;
import org.acquis.framework.drafts.PartKind;
import org.acquis.framework.drafts.Parts;
import org.acquis.framework.drafts.RemovePart;
import org.acquis.framework.drafts.RewritePart;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.ShiftPart;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Notice;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks/draft/{draft}/part/{part}}: one part of a draft is written. */
public final class PartRoutes {
    private static final String PART = DraftSteps.DRAFT + "/part/{part}";
    private static final Set<String> KINDS =
            Arrays.stream(MethodKind.values()).map(MethodKind::code).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CASES =
            Arrays.stream(CaseKind.values()).map(CaseKind::code).collect(Collectors.toUnmodifiableSet());

    private final DraftSteps steps;
    private final Pages pages;
    private final Shells shells;

    public PartRoutes(SelectDraft drafts, EditingDraft editing, Pages pages, Shells shells) {
        this.steps = new DraftSteps(drafts, editing, shells);
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(PART, Audience.ENGINEERS, (context, session) -> steps.show(context, session, this::show));
        routes.post(PART + "/words", Audience.ENGINEERS, (context, session) -> step(context, session, words(context)));
        routes.post(
                PART + "/criterion",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, criterion(context, steps.draft(context, session))));
        routes.post(
                PART + "/method", Audience.ENGINEERS, (context, session) -> step(context, session, method(context)));
        routes.post(
                PART + "/add",
                Audience.ENGINEERS,
                (context, session) ->
                        step(context, session, new AddPart(part(context), DraftSteps.words(context, "words"))));
        routes.post(
                PART + "/up",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new ShiftPart(part(context), false)));
        routes.post(
                PART + "/down",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new ShiftPart(part(context), true)));
        routes.post(PART + "/remove", Audience.ENGINEERS, this::remove);
        routes.post(PART + "/parent", Audience.ENGINEERS, this::move);
    }

    private static Edit words(Context context) {
        return new RewritePart(
                part(context),
                Fields.text(context, "code", DraftSteps.LONGEST_CODE),
                DraftSteps.words(context, "official"),
                DraftSteps.bilingual(context, "label"));
    }

    private static Edit method(Context context) {
        return new DescribeMethod(
                part(context),
                MethodKind.of(Fields.choice(context, "kind", KINDS)),
                CaseKind.of(Fields.choice(context, "case", CASES)),
                DraftSteps.words(context, "brief"),
                DraftSteps.bilingual(context, "brief"),
                DraftSteps.bilingual(context, "frame"));
    }

    private static Edit criterion(Context context, Draft draft) {
        int levels = draft.content().framework().scaleOrUsual().levels().size();
        List<String> descriptors = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            descriptors.add(DraftSteps.words(context, "level-" + i));
        }
        return new DescribeCriterion(
                part(context),
                DraftSteps.number(context, "weight").orElse(BigDecimal.ZERO),
                context.formParam("essential") != null,
                DraftSteps.lines(context, "indicators"),
                DraftSteps.words(context, "note"),
                descriptors);
    }

    private void show(Context context, Session session, Typed typed, Optional<Notice> notice) {
        Draft draft = steps.draft(context, session);
        Part part = part(context, draft);
        Texts texts = shells.texts(session);
        String title = texts.of("framework.part." + part.kind().code()) + " " + part.code();
        pages.show(
                context,
                "framework/part.jte",
                new PartPages(draft, texts, typed)
                        .page(
                                path -> DraftSteps.address(context, session) + path,
                                shells.of(session, "frameworks", title),
                                part,
                                notice));
    }

    private void step(Context context, Session session, Edit edit) {
        steps.take(context, session, edit, "/part/" + part(context) + "?done=step", this::show);
    }

    private void move(Context context, Session session) {
        String to = Fields.text(context, "to", 100);
        boolean criterion = part(context, steps.draft(context, session)).kind() == PartKind.CRITERION;
        step(context, session, criterion ? new MoveCriterion(part(context), to) : new MovePart(part(context), to));
    }

    private void remove(Context context, Session session) {
        String block = part(context, steps.draft(context, session)).block();
        steps.take(context, session, new RemovePart(part(context)), "?done=step&block=" + block, this::show);
    }

    /** A task has a page of its own. */
    private static Part part(Context context, Draft draft) {
        return new Parts(draft.content().framework())
                .find(part(context))
                .filter(part -> part.kind() != PartKind.TASK)
                .orElseThrow(NotThere::new);
    }

    private static String part(Context context) {
        return Fields.cleaned(context.pathParam("part"), 100);
    }
}
