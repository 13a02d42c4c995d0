package org.acquis.web.framework;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.Edit;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Notice;
import org.acquis.web.Shells;
import org.acquis.web.session.Session;

/** What the pages that write a draft share: a form is one step, and a step that is refused shows its form again. */
final class DraftSteps {
    static final String DRAFT = "/frameworks/draft/{draft}";
    static final int LONGEST_WORDS = 10_000;
    static final int LONGEST_CODE = 30;

    private final SelectDraft drafts;
    private final EditingDraft editing;
    private final Shells shells;

    DraftSteps(SelectDraft drafts, EditingDraft editing, Shells shells) {
        this.drafts = drafts;
        this.editing = editing;
        this.shells = shells;
    }

    /** Shows the page of a form. */
    @FunctionalInterface
    interface Showing {
        void show(Context context, Session session, Typed typed, Optional<Notice> notice);
    }

    /** The page as it is, with a word on what was just done. */
    void show(Context context, Session session, Showing page) {
        page.show(
                context,
                session,
                Typed.nothing(),
                "step".equals(context.queryParam("done"))
                        ? Optional.of(new Notice(shells.texts(session).of("framework.done.step"), false))
                        : Optional.empty());
    }

    /**
     * @param next where a step that was taken leads to, below the address of the draft
     * @param page of the form, which is shown again with what was typed where the step is refused
     */
    void take(Context context, Session session, Edit edit, String next, Showing page) {
        EditingDraft.Outcome outcome = editing.apply(
                session.school().value(),
                id(context),
                Fields.formId(context, "edition"),
                edit,
                session.person().value());
        answer(context, session, outcome, next, page);
    }

    /** The same for a step that was tried already. */
    void answer(Context context, Session session, EditingDraft.Outcome outcome, String next, Showing page) {
        if (outcome instanceof EditingDraft.Outcome.NotThere) {
            throw new NotThere();
        }
        if (outcome instanceof EditingDraft.Outcome.Saved) {
            context.redirect(address(context, session) + next, HttpStatus.SEE_OTHER);
            return;
        }
        String text = outcome instanceof EditingDraft.Outcome.Refused refused
                ? "framework.refused." + refused.refusal().code()
                : "framework.older-part";
        context.status(outcome instanceof EditingDraft.Outcome.Refused ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT);
        page.show(
                context,
                session,
                Typed.in(context),
                Optional.of(new Notice(shells.texts(session).of(text), true)));
    }

    Draft draft(Context context, Session session) {
        return drafts.of(session.school().value(), id(context)).orElseThrow(NotThere::new);
    }

    /** @param draft as the rest of the page shows it: what is typed there goes to this edition of it */
    DraftHead head(Context context, Session session, Draft draft, String title, Optional<Notice> notice) {
        return new DraftHead(
                shells.of(session, "frameworks", title), address(context, session), draft.edition(), notice);
    }

    static String address(Context context, Session session) {
        return session.base() + "/frameworks/draft/" + id(context).value();
    }

    static DraftId id(Context context) {
        return new DraftId(Fields.pathId(context, "draft"));
    }

    static String words(Context context, String name) {
        return Fields.text(context, name, LONGEST_WORDS);
    }

    static Bilingual bilingual(Context context, String name) {
        return bilingual(context, name, LONGEST_WORDS);
    }

    static Bilingual bilingual(Context context, String name, int longest) {
        return Fields.bilingual(context, name, longest);
    }

    /** One a line, none of them blank. */
    static List<String> lines(Context context, String name) {
        return words(context, name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** As people of both languages write it; empty for what is no number from 0. */
    static Optional<BigDecimal> number(Context context, String name) {
        String typed = Fields.text(context, name, 20).replace(',', '.').replaceAll("\\s", "");
        return typed.matches("\\d{1,6}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(typed)) : Optional.empty();
    }
}
