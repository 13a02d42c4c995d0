package org.acquis.web.grid;

import static org.acquis.web.session.Audience.TRAINERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.assessment.Cell;
import org.acquis.assessment.Grid;
import org.acquis.assessment.GridRefusal;
import org.acquis.assessment.Judged;
import org.acquis.assessment.Judgement;
import org.acquis.assessment.Recording;
import org.acquis.assessment.RecordingJudgement;
import org.acquis.assessment.Remark;
import org.acquis.assessment.SelectGrid;
import org.acquis.framework.CriterionId;
import org.acquis.roster.PersonId;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** Saves cells and the general remark: one by one for the script, the whole grid at once for a plain form. */
final class SavingRoutes {
    /** Codes that an address may ask the grid to explain. */
    static final Set<String> REFUSALS = Set.of(
            "not-mapped",
            "criterion-not-mapped",
            "criterion-exempt",
            "grid-final",
            "grid-not-final",
            "incomplete",
            "changed-meanwhile",
            "nothing-new",
            "newest-not-final",
            "nothing-counts");

    private final ObjectMapper json = new ObjectMapper();
    private final SelectGrid grids;
    private final GridActs acts;
    private final ShowingGrid showing;
    private final Shells shells;
    private final Clock clock;

    /** Shows a grid again, with what could not be saved. */
    interface ShowingGrid {
        void show(
                Context context,
                Session session,
                Grid grid,
                Optional<GridPage.Notice> notice,
                List<GridPage.Clash> clashes);
    }

    SavingRoutes(SelectGrid grids, GridActs acts, ShowingGrid showing, Shells shells, Clock clock) {
        this.grids = grids;
        this.acts = acts;
        this.showing = showing;
        this.shells = shells;
        this.clock = clock;
    }

    void mount(SessionRoutes<Session> routes) {
        routes.post("/grid/{person}", TRAINERS, this::saveAll);
        routes.post("/grid/{person}/judgement", TRAINERS, this::saveJudgement);
        routes.post("/grid/{person}/remark", TRAINERS, this::saveRemark);
    }

    private void saveJudgement(Context context, Session session) {
        int attempt = GridForm.attempt(context);
        Recording<Judgement> result = record(
                session,
                GridRoutes.learner(context),
                attempt,
                new RecordingJudgement.Entry(
                        new CriterionId(Fields.formId(context, "criterion")),
                        GridForm.judged(context, "value"),
                        Fields.text(context, "comment", GridForm.LONGEST_TEXT),
                        Fields.edition(context, "edition")));
        Texts texts = shells.texts(session);
        if (result instanceof Recording.OlderEdition<Judgement> older) {
            Judgement theirs = older.theirs();
            Grid grid = grid(context, session, attempt);
            ObjectNode clash = json.createObjectNode()
                    .put("value", GridForm.value(theirs.value()))
                    .put("word", GridPages.word(grid, theirs.value(), texts))
                    .put("comment", theirs.comment())
                    .put("edition", theirs.edition())
                    .put("saved", GridPages.saved(theirs, texts));
            context.status(HttpStatus.CONFLICT);
            answer(context, json.createObjectNode().set("clash", clash));
            return;
        }
        answer(context, session, attempt, result);
    }

    private void saveRemark(Context context, Session session) {
        int attempt = GridForm.attempt(context);
        Recording<Remark> result = acts.remarking()
                .record(
                        GridRoutes.place(session),
                        GridRoutes.learner(context),
                        attempt,
                        Fields.text(context, "remark", GridForm.LONGEST_TEXT),
                        Fields.edition(context, "edition"),
                        session.person(),
                        now());
        if (result instanceof Recording.OlderEdition<Remark> older) {
            ObjectNode clash = json.createObjectNode()
                    .put("comment", older.theirs().text())
                    .put("edition", older.theirs().edition())
                    .put(
                            "saved",
                            GridPages.remark(older.theirs(), shells.texts(session))
                                    .saved());
            context.status(HttpStatus.CONFLICT);
            answer(context, json.createObjectNode().set("clash", clash));
            return;
        }
        answer(context, session, attempt, result);
    }

    /** Without a script: whatever differs from what stands there is saved; what clashes is shown beside theirs. */
    private void saveAll(Context context, Session session) {
        int attempt = GridForm.attempt(context);
        Grid before = grid(context, session, attempt);
        List<GridPage.Clash> clashes = new ArrayList<>();
        Optional<GridRefusal> refusal = Optional.empty();
        for (Cell cell : before.cells()) {
            long id = cell.criterion().id().value();
            if (cell.exempt() || context.formParam("edition-" + id) == null) {
                continue;
            }
            RecordingJudgement.Entry entry = new RecordingJudgement.Entry(
                    cell.criterion().id(),
                    GridForm.judged(context, "value-" + id),
                    Fields.text(context, "comment-" + id, GridForm.LONGEST_TEXT),
                    Fields.edition(context, "edition-" + id));
            if (untouched(cell, entry)) {
                continue;
            }
            Recording<Judgement> result = record(session, before.learner().person(), attempt, entry);
            if (result instanceof Recording.OlderEdition<Judgement> older) {
                clashes.add(clash(before, cell, entry, older.theirs(), session));
            } else if (result instanceof Recording.Refused<Judgement> refused) {
                refusal = Optional.of(refused.why());
            }
        }
        if (refusal.isEmpty() && context.formParam("remark-edition") != null) {
            refusal = saveRemarkOfForm(context, session, before, clashes);
        }
        if (clashes.isEmpty()) {
            context.redirect(
                    session.base() + "/grid/" + before.learner().person().value() + "?attempt=" + attempt
                            + refusal.map(why -> "&refused=" + why.code()).orElse("&done=saved")
                            + Selected.of(context).more(),
                    HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.CONFLICT);
            showing.show(context, session, grid(context, session, attempt), Optional.empty(), clashes);
        }
    }

    private Optional<GridRefusal> saveRemarkOfForm(
            Context context, Session session, Grid before, List<GridPage.Clash> clashes) {
        String text = Fields.text(context, "remark", GridForm.LONGEST_TEXT);
        if (text.equals(before.remark().text())) {
            return Optional.empty();
        }
        Recording<Remark> result = acts.remarking()
                .record(
                        GridRoutes.place(session),
                        before.learner().person(),
                        before.attempt(),
                        text,
                        Fields.edition(context, "remark-edition"),
                        session.person(),
                        now());
        if (result instanceof Recording.OlderEdition<Remark> older) {
            clashes.add(new GridPage.Clash(
                    "remark",
                    shells.texts(session).of("grid.remark"),
                    text,
                    older.theirs().text()));
        }
        return result instanceof Recording.Refused<Remark> refused ? Optional.of(refused.why()) : Optional.empty();
    }

    private static boolean untouched(Cell cell, RecordingJudgement.Entry entry) {
        Judged there = cell.judgement().map(Judgement::value).orElseGet(Judged.NotScored::new);
        String comment = cell.judgement().map(Judgement::comment).orElse("");
        return there.equals(entry.value()) && comment.equals(entry.comment());
    }

    private GridPage.Clash clash(
            Grid grid, Cell cell, RecordingJudgement.Entry entry, Judgement theirs, Session session) {
        Texts texts = shells.texts(session);
        return new GridPage.Clash(
                "k-" + cell.criterion().id().value(),
                cell.criterion().code(),
                GridPages.word(grid, entry.value(), texts) + note(entry.comment()),
                GridPages.word(grid, theirs.value(), texts) + note(theirs.comment()) + " ("
                        + GridPages.saved(theirs, texts) + ")");
    }

    private static String note(String comment) {
        return comment.isEmpty() ? "" : " – " + comment;
    }

    private Recording<Judgement> record(
            Session session, PersonId learner, int attempt, RecordingJudgement.Entry entry) {
        return acts.judging().record(GridRoutes.place(session), learner, attempt, entry, session.person(), now());
    }

    private void answer(Context context, Session session, int attempt, Recording<?> result) {
        Texts texts = shells.texts(session);
        if (result instanceof Recording.Refused<?> refused) {
            if (refused.why() instanceof GridRefusal.NotHere) {
                throw new NotThere();
            }
            context.status(HttpStatus.CONFLICT);
            answer(
                    context,
                    json.createObjectNode()
                            .put("refused", refused.why().code())
                            .put(
                                    "sentence",
                                    texts.of("grid.refused." + refused.why().code())));
        } else if (result instanceof Recording.Recorded<?> recorded) {
            ObjectNode saved = json.createObjectNode()
                    .put("edition", recorded.edition())
                    .put("saved", texts.of("grid.saved", texts.time(recorded.at())));
            Grid grid = grid(context, session, attempt);
            saved.set("sum", json.valueToTree(SumLine.of(grid.score(), texts)));
            saved.set("state", json.valueToTree(GridPages.state(grid, texts)));
            answer(context, saved);
        }
    }

    /** JSON for the script; a form that was sent without it goes back to the grid. */
    private static void answer(Context context, JsonNode node) {
        if (Optional.ofNullable(context.header("Accept")).orElse("").startsWith("application/json")) {
            context.contentType("application/json").result(node.toString());
        } else {
            context.redirect(context.path().replaceFirst("/(judgement|remark)$", ""), HttpStatus.SEE_OTHER);
        }
    }

    private Grid grid(Context context, Session session, int attempt) {
        return grids.of(GridRoutes.place(session), GridRoutes.learner(context), Optional.of(attempt))
                .orElseThrow(NotThere::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
