package org.acquis.web.framework;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.SelectVersionsOfSchool;
import org.acquis.framework.VersionOverview;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.drafts.AcceptDoubt;
import org.acquis.framework.drafts.AddPart;
import org.acquis.framework.drafts.AttachingWording;
import org.acquis.framework.drafts.DescribeFramework;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.Edit;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.JoinWord;
import org.acquis.framework.drafts.MergeCriterion;
import org.acquis.framework.drafts.MoveCriterion;
import org.acquis.framework.drafts.PublishFinding;
import org.acquis.framework.drafts.PublishingDraft;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.SplitCriterion;
import org.acquis.framework.versions.SelectVersionContent;
import org.acquis.web.BadInput;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Notice;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks/draft/{draft}}: the review of a draft, step by step, and what becomes of it. */
public final class DraftRoutes {
    private static final String DRAFT = "/frameworks/draft/{draft}";
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_LABEL = 100;
    private static final Set<String> LEVELS = Set.of("none", "3", "4", "5", "6", "7", "8");

    private final SelectDraft drafts;
    private final SelectVersionsOfSchool versions;
    private final SelectVersionContent contents;
    private final EditingDraft editing;
    private final PublishingDraft publishing;
    private final AttachingWording attaching;
    private final Pages pages;
    private final Shells shells;

    public DraftRoutes(
            SelectDraft drafts,
            SelectVersionsOfSchool versions,
            SelectVersionContent contents,
            EditingDraft editing,
            PublishingDraft publishing,
            AttachingWording attaching,
            Pages pages,
            Shells shells) {
        this.drafts = drafts;
        this.versions = versions;
        this.contents = contents;
        this.editing = editing;
        this.publishing = publishing;
        this.attaching = attaching;
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(DRAFT, Audience.ENGINEERS, this::show);
        step(routes, "/accept", context -> new AcceptDoubt(number(context, "doubt")));
        step(routes, "/join", context -> new JoinWord(number(context, "doubt")));
        step(routes, "/merge", context -> new MergeCriterion(part(context, "part")));
        step(routes, "/split", context -> new SplitCriterion(part(context, "part"), number(context, "at")));
        step(routes, "/move", context -> new MoveCriterion(part(context, "part"), part(context, "to")));
        step(routes, "/describe", DraftRoutes::described);
        step(routes, "/block", context -> new AddPart("", DraftSteps.words(context, "words")));
        routes.post(
                DRAFT + "/undo",
                Audience.ENGINEERS,
                (context, session) -> done(
                        context,
                        session,
                        "undo",
                        editing.undo(session.school().value(), draftId(context), edition(context))));
        routes.post(
                DRAFT + "/redo",
                Audience.ENGINEERS,
                (context, session) -> done(
                        context,
                        session,
                        "redo",
                        editing.redo(session.school().value(), draftId(context), edition(context))));
        routes.post(DRAFT + "/discard", Audience.ENGINEERS, this::discard);
        routes.post(DRAFT + "/publish", Audience.ENGINEERS, this::publish);
        routes.post(DRAFT + "/attach", Audience.ENGINEERS, this::attach);
    }

    /** Reads a step from a form. */
    @FunctionalInterface
    private interface ReadingStep {
        Edit of(Context context);
    }

    private void step(SessionRoutes<Session> routes, String act, ReadingStep reading) {
        routes.post(
                DRAFT + act,
                Audience.ENGINEERS,
                (context, session) -> done(
                        context,
                        session,
                        "step",
                        editing.apply(
                                session.school().value(),
                                draftId(context),
                                edition(context),
                                reading.of(context),
                                session.person().value())));
    }

    private static Edit described(Context context) {
        String level = Fields.choice(context, "level", LEVELS);
        String code = Fields.text(context, "rncp", 20);
        return new DescribeFramework(
                Fields.text(context, "title", LONGEST_TITLE),
                code.isEmpty() ? Optional.empty() : Optional.of(code),
                level.equals("none") ? Optional.empty() : Optional.of(Integer.valueOf(level)));
    }

    private void done(Context context, Session session, String act, EditingDraft.Outcome outcome) {
        if (outcome instanceof EditingDraft.Outcome.NotThere) {
            throw new NotThere();
        }
        if (outcome instanceof EditingDraft.Outcome.Older) {
            again(context, session, HttpStatus.CONFLICT, "framework.older");
        } else if (outcome instanceof EditingDraft.Outcome.Refused refused) {
            again(
                    context,
                    session,
                    HttpStatus.BAD_REQUEST,
                    "framework.refused." + refused.refusal().code());
        } else {
            String block = named(context, "block");
            String place = placeAfter(context, session, block);
            context.redirect(
                    session.base() + "/frameworks/draft/" + draftId(context).value() + "?done=" + act
                            + (block.isEmpty() ? "" : "&block=" + block)
                            + (place.isEmpty() ? "#said" : "&at=" + place + "#" + place),
                    HttpStatus.SEE_OTHER);
        }
    }

    private String placeAfter(Context context, Session session, String block) {
        String place = named(context, "at");
        return place.isEmpty()
                ? ""
                : drafts.of(session.school().value(), draftId(context))
                        .map(draft -> new DraftPages(draft, shells.texts(session)).after(Optional.of(block), place))
                        .orElseThrow(NotThere::new);
    }

    /** An identifier, or the id of an element of the page; empty where it cannot be one. */
    private static String named(Context context, String name) {
        String value = Fields.cleaned(context.formParam(name), 60);
        return value.matches("[0-9A-Za-z-]+") ? value : "";
    }

    private void again(Context context, Session session, HttpStatus status, String text) {
        context.status(status);
        show(
                context,
                session,
                Optional.ofNullable(context.formParam("block")),
                Optional.of(new Notice(shells.texts(session).of(text), true, named(context, "at"))));
    }

    private void show(Context context, Session session) {
        Optional<Notice> notice = Optional.ofNullable(context.queryParam("done"))
                .filter(Set.of("step", "undo", "redo", "older")::contains)
                .map(done -> notice(shells.texts(session), done)
                        .at(Optional.ofNullable(context.queryParam("at")).orElse("")));
        show(context, session, Optional.ofNullable(context.queryParam("block")), notice);
    }

    private static Notice notice(Texts texts, String done) {
        boolean older = done.equals("older");
        return new Notice(texts.of(older ? "framework.older" : "framework.done." + done), older);
    }

    private void show(Context context, Session session, Optional<String> block, Optional<Notice> notice) {
        Draft draft = drafts.of(session.school().value(), draftId(context)).orElseThrow(NotThere::new);
        Texts texts = shells.texts(session);
        String title = draft.content()
                .framework()
                .heading()
                .title()
                .map(named -> named.shown())
                .orElse(texts.of("framework.untitled"));
        pages.show(
                context,
                "framework/draft.jte",
                new DraftPages(draft, texts)
                        .page(
                                shells.of(session, "frameworks", texts.of("framework.review-title", title)),
                                block,
                                notice,
                                likeness(session, draft)));
    }

    private Optional<DraftPages.Likeness> likeness(Session session, Draft draft) {
        long school = session.school().value();
        return draft.basedOn()
                .flatMap(version -> contents.of(school, version)
                        .flatMap(content -> versions.of(school).stream()
                                .filter(each -> each.id().equals(version))
                                .findFirst()
                                .map(each -> new DraftPages.Likeness(content, each.name(), wordless(each)))));
    }

    private static boolean wordless(VersionOverview version) {
        return !version.officialWording() && version.status() != VersionStatus.RETIRED;
    }

    private void discard(Context context, Session session) {
        boolean done = editing.discard(
                session.school().value(), draftId(context), session.person().value());
        if (!done) {
            throw new NotThere();
        }
        home(context, session, "discarded");
    }

    private void publish(Context context, Session session) {
        String label = Fields.text(context, "label", LONGEST_LABEL);
        if (label.isEmpty()) {
            again(context, session, HttpStatus.BAD_REQUEST, "framework.label-needed");
            return;
        }
        PublishingDraft.Outcome outcome = publishing.publish(
                session.school().value(),
                draftId(context),
                edition(context),
                label,
                session.person().value());
        if (outcome instanceof PublishingDraft.Outcome.Published) {
            home(context, session, "published");
        } else if (outcome instanceof PublishingDraft.Outcome.Refused refused) {
            boolean taken = refused.findings().stream()
                    .anyMatch(finding -> finding.problem() == PublishFinding.Problem.LABEL_TAKEN);
            again(
                    context,
                    session,
                    HttpStatus.CONFLICT,
                    taken ? "framework.finding.label-taken" : "framework.not-ready");
        } else if (outcome instanceof PublishingDraft.Outcome.Older) {
            again(context, session, HttpStatus.CONFLICT, "framework.older");
        } else {
            throw new NotThere();
        }
    }

    private void attach(Context context, Session session) {
        AttachingWording.Outcome outcome = attaching.attach(
                session.school().value(),
                draftId(context),
                edition(context),
                session.person().value());
        if (outcome instanceof AttachingWording.Outcome.Attached) {
            home(context, session, "attached");
        } else if (outcome instanceof AttachingWording.Outcome.NotThere) {
            throw new NotThere();
        } else {
            again(context, session, HttpStatus.CONFLICT, refusal(outcome));
        }
    }

    private static String refusal(AttachingWording.Outcome outcome) {
        if (outcome instanceof AttachingWording.Outcome.Older) {
            return "framework.older";
        }
        if (outcome instanceof AttachingWording.Outcome.Doubtful) {
            return "framework.not-ready";
        }
        return outcome instanceof AttachingWording.Outcome.Closed
                ? "framework.wording-there"
                : "framework.built-otherwise";
    }

    private static void home(Context context, Session session, String done) {
        context.redirect(session.base() + "/frameworks?done=" + done, HttpStatus.SEE_OTHER);
    }

    private static DraftId draftId(Context context) {
        return new DraftId(Fields.pathId(context, "draft"));
    }

    private static long edition(Context context) {
        return Fields.formId(context, "edition");
    }

    private static int number(Context context, String name) {
        return Fields.edition(context, name);
    }

    private static String part(Context context, String name) {
        String identifier = Fields.text(context, name, 100);
        if (identifier.isEmpty()) {
            throw new BadInput(name, "error.field-missing", name);
        }
        return identifier;
    }
}
