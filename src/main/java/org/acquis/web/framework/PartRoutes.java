package org.acquis.web.framework;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.drafts.AddPart;
import org.acquis.framework.drafts.DescribeCriterion;
import org.acquis.framework.drafts.DescribeMethod;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.Edit;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.Part;
import org.acquis.framework.drafts.Parts;
import org.acquis.framework.drafts.RemovePart;
import org.acquis.framework.drafts.RewritePart;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.ShiftPart;
import org.acquis.web.BadInput;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks/draft/{draft}/part/{part}}: one part of a draft is written. */
public final class PartRoutes {
    private static final String DRAFT = "/frameworks/draft/{draft}";
    private static final String PART = DRAFT + "/part/{part}";
    private static final int LONGEST_WORDS = 10_000;
    private static final int LONGEST_CODE = 30;
    private static final Set<String> KINDS =
            Arrays.stream(MethodKind.values()).map(MethodKind::code).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CASES =
            Arrays.stream(CaseKind.values()).map(CaseKind::code).collect(Collectors.toUnmodifiableSet());

    private final SelectDraft drafts;
    private final EditingDraft editing;
    private final Pages pages;
    private final Shells shells;

    public PartRoutes(SelectDraft drafts, EditingDraft editing, Pages pages, Shells shells) {
        this.drafts = drafts;
        this.editing = editing;
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(PART, Audience.ENGINEERS, this::show);
        routes.post(PART + "/words", Audience.ENGINEERS, (context, session) -> step(context, session, words(context)));
        routes.post(
                PART + "/criterion",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, criterion(context, draft(context, session))));
        routes.post(
                PART + "/method", Audience.ENGINEERS, (context, session) -> step(context, session, method(context)));
        routes.post(
                PART + "/add",
                Audience.ENGINEERS,
                (context, session) -> step(
                        context, session, new AddPart(part(context), Fields.text(context, "words", LONGEST_WORDS))));
        routes.post(
                PART + "/up",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new ShiftPart(part(context), false)));
        routes.post(
                PART + "/down",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new ShiftPart(part(context), true)));
        routes.post(PART + "/remove", Audience.ENGINEERS, this::remove);
        routes.post(DRAFT + "/block", Audience.ENGINEERS, this::addBlock);
    }

    private static Edit words(Context context) {
        return new RewritePart(
                part(context),
                Fields.text(context, "code", LONGEST_CODE),
                Fields.text(context, "official", LONGEST_WORDS),
                bilingual(context, "label"));
    }

    private static Edit method(Context context) {
        return new DescribeMethod(
                part(context),
                MethodKind.of(Fields.choice(context, "kind", KINDS)),
                CaseKind.of(Fields.choice(context, "case", CASES)),
                Fields.text(context, "brief", LONGEST_WORDS),
                bilingual(context, "brief"),
                bilingual(context, "frame"));
    }

    private static Edit criterion(Context context, Draft draft) {
        int levels = PartPages.scale(draft.content().framework()).levels().size();
        List<String> descriptors = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            descriptors.add(Fields.text(context, "level-" + i, LONGEST_WORDS));
        }
        return new DescribeCriterion(
                part(context),
                weight(context),
                context.formParam("essential") != null,
                Fields.text(context, "indicators", LONGEST_WORDS)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                Fields.text(context, "note", LONGEST_WORDS),
                descriptors);
    }

    /** As people of both languages write it; what is no number is refused like a weight that cannot be. */
    private static BigDecimal weight(Context context) {
        String typed = Fields.text(context, "weight", 20).replace(',', '.').replaceAll("\\s", "");
        return typed.matches("\\d{1,6}(\\.\\d{1,6})?") ? new BigDecimal(typed) : BigDecimal.ZERO;
    }

    private static Bilingual bilingual(Context context, String name) {
        return new Bilingual(
                Fields.text(context, name + "-fr", LONGEST_WORDS), Fields.text(context, name + "-en", LONGEST_WORDS));
    }

    private void show(Context context, Session session) {
        boolean saved = "step".equals(context.queryParam("done"));
        show(
                context,
                session,
                field -> Optional.empty(),
                saved
                        ? Optional.of(new DraftPage.Notice(shells.texts(session).of("framework.done.step"), false))
                        : Optional.empty());
    }

    private void show(Context context, Session session, PartPages.Typed typed, Optional<DraftPage.Notice> notice) {
        Draft draft = draft(context, session);
        Part part = new Parts(draft.content().framework()).find(part(context)).orElseThrow(NotThere::new);
        Texts texts = shells.texts(session);
        String title = texts.of("framework.part." + part.kind().code()) + " " + part.code();
        pages.show(
                context,
                "framework/part.jte",
                new PartPages(draft, texts, typed)
                        .page(
                                path -> address(context, session) + path,
                                shells.of(session, "frameworks", title),
                                part,
                                notice));
    }

    private void step(Context context, Session session, Edit edit) {
        EditingDraft.Outcome outcome = apply(context, session, edit);
        if (outcome instanceof EditingDraft.Outcome.Saved) {
            context.redirect(address(context, session) + "/part/" + part(context) + "?done=step", HttpStatus.SEE_OTHER);
        } else {
            refused(context, session, outcome);
        }
    }

    private void remove(Context context, Session session) {
        String block = new Parts(draft(context, session).content().framework())
                .find(part(context))
                .map(Part::block)
                .orElse("");
        finished(context, session, new RemovePart(part(context)), "&block=" + block);
    }

    private void addBlock(Context context, Session session) {
        EditingDraft.Outcome outcome = editing.apply(
                session.school().value(),
                draftId(context),
                Fields.formId(context, "edition"),
                new AddPart("", Fields.text(context, "words", LONGEST_WORDS)),
                session.person().value());
        if (outcome instanceof EditingDraft.Outcome.NotThere) {
            throw new NotThere();
        }
        if (outcome instanceof EditingDraft.Outcome.Refused refused) {
            throw new BadInput("words", "framework.refused." + refused.refusal().code());
        }
        boolean saved = outcome instanceof EditingDraft.Outcome.Saved;
        context.redirect(address(context, session) + "?done=" + (saved ? "step" : "older"), HttpStatus.SEE_OTHER);
    }

    private void finished(Context context, Session session, Edit edit, String query) {
        EditingDraft.Outcome outcome = apply(context, session, edit);
        if (outcome instanceof EditingDraft.Outcome.Saved) {
            context.redirect(address(context, session) + "?done=step" + query, HttpStatus.SEE_OTHER);
        } else {
            refused(context, session, outcome);
        }
    }

    private EditingDraft.Outcome apply(Context context, Session session, Edit edit) {
        return editing.apply(
                session.school().value(),
                draftId(context),
                Fields.formId(context, "edition"),
                edit,
                session.person().value());
    }

    /** What was typed stands in the form again. */
    private void refused(Context context, Session session, EditingDraft.Outcome outcome) {
        if (outcome instanceof EditingDraft.Outcome.NotThere) {
            throw new NotThere();
        }
        String text = outcome instanceof EditingDraft.Outcome.Refused refused
                ? "framework.refused." + refused.refusal().code()
                : "framework.older-part";
        context.status(outcome instanceof EditingDraft.Outcome.Refused ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT);
        show(
                context,
                session,
                field -> Optional.ofNullable(context.formParam(field)),
                Optional.of(new DraftPage.Notice(shells.texts(session).of(text), true)));
    }

    private Draft draft(Context context, Session session) {
        return drafts.of(session.school().value(), draftId(context)).orElseThrow(NotThere::new);
    }

    private static String address(Context context, Session session) {
        return session.base() + "/frameworks/draft/" + draftId(context).value();
    }

    private static DraftId draftId(Context context) {
        return new DraftId(Fields.pathId(context, "draft"));
    }

    private static String part(Context context) {
        return Fields.cleaned(context.pathParam("part"), 100);
    }
}
