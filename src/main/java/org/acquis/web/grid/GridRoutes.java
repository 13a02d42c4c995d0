package org.acquis.web.grid;

import static org.acquis.web.session.Audience.TRAINERS;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.assessment.Act;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.assessment.Grid;
import org.acquis.assessment.GridRefusal;
import org.acquis.assessment.SelectGrid;
import org.acquis.assessment.SelectGridHistory;
import org.acquis.framework.CriterionId;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.mapping.SelectMapping;
import org.acquis.ops.Database;
import org.acquis.roster.NamingGroups;
import org.acquis.roster.PersonId;
import org.acquis.roster.RosterForPages;
import org.acquis.roster.SelectCourseActivity;
import org.acquis.roster.SelectLearner;
import org.acquis.web.Fields;
import org.acquis.web.LearnerName;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** The activity's home and the grid: pages, and what their forms and scripts send. For trainers only. */
public final class GridRoutes {
    private static final Set<String> DONE =
            Set.of("saved", "finalised", "reopened", "attempt", "withdrawn", "rest-undone");
    private static final int ENTRIES_OF_HISTORY = 300;

    private final Pages pages;
    private final Shells shells;
    private final Clock clock;
    private final GridActs acts;
    private final SelectGrid grids;
    private final SelectMapping mappings;
    private final LearnersPages lists;
    private final SelectGridHistory history;
    private final SelectCourseActivity activities;
    private final LearnersRoutes list;
    private final SavingRoutes saving;

    /** @param syncs what the list says of the gradebook */
    public GridRoutes(
            Database database,
            SelectFrameworkVersion versions,
            GridActs acts,
            RosterForPages roster,
            SyncStates syncs,
            Pages pages,
            Shells shells,
            Clock clock) {
        this.pages = pages;
        this.shells = shells;
        this.clock = clock;
        this.acts = acts;
        this.grids = new SelectGrid(database.sql(), versions);
        this.mappings = new SelectMapping(database.sql());
        this.history = new SelectGridHistory(database.sql());
        this.activities = new SelectCourseActivity(database.sql());
        this.lists = new LearnersPages(database.sql(), versions, syncs);
        this.list = new LearnersRoutes(
                lists,
                new SelectLearner(database.sql()),
                acts.completing(),
                acts.hiding(),
                new NamingGroups(database),
                roster,
                pages,
                shells,
                clock);
        this.saving = new SavingRoutes(grids, acts, this::show, shells, clock);
    }

    public void mount(SessionRoutes<Session> routes) {
        list.mount(routes);
        saving.mount(routes);
        routes.get("/grid/{person}", TRAINERS, this::grid);
        routes.get("/grid/{person}/finalise", TRAINERS, this::confirmFinalising);
        routes.post("/grid/{person}/finalise", TRAINERS, this::finalise);
        routes.post("/grid/{person}/reopen", TRAINERS, this::reopen);
        routes.post("/grid/{person}/attempt", TRAINERS, this::openAttempt);
        routes.post("/grid/{person}/rest", TRAINERS, this::markRest);
        routes.post("/grid/{person}/rest/undo", TRAINERS, this::undoRest);
        routes.get("/grid/{person}/withdraw", TRAINERS, this::confirmWithdrawing);
        routes.post("/grid/{person}/withdraw", TRAINERS, this::withdraw);
    }

    private void grid(Context context, Session session) {
        if (mappings.of(session.activity()).isEmpty()) {
            context.redirect(session.base() + "/learners", HttpStatus.SEE_OTHER);
            return;
        }
        show(context, session, read(context, session), notice(context, session), List.of());
    }

    private void show(
            Context context,
            Session session,
            Grid grid,
            Optional<GridPage.Notice> notice,
            List<GridPage.Clash> clashes) {
        LearnerName name = LearnerName.of(grid.learner(), shells.texts(session));
        Shell shell = shells.of(session, "learners", name.full());
        Selected selected = Selected.of(context);
        pages.show(
                context,
                "grid/grid.jte",
                GridPages.page(
                        shell,
                        grid,
                        new GridPages.Around(
                                selected,
                                lists.listed(
                                        session, shell, selected, grid.learner().person(), now()),
                                grid.assessment()
                                        .map(id -> history.of(grid.place(), id, ENTRIES_OF_HISTORY))
                                        .orElse(List.of()),
                                notice,
                                clashes)));
    }

    private void confirmFinalising(Context context, Session session) {
        Grid grid = read(context, session);
        Shell shell = shells.of(session, "learners", shells.texts(session).of("grid.confirm.finalise"));
        Optional<String> title =
                activities.of(session.course(), session.activity()).flatMap(activity -> activity.title());
        pages.show(context, "grid/confirm.jte", ConfirmPages.finalising(shell, grid, Selected.of(context), title));
    }

    private void finalise(Context context, Session session) {
        int attempt = GridForm.attempt(context);
        answer(
                context,
                session,
                acts.finalising()
                        .finalise(
                                place(session),
                                learner(context),
                                attempt,
                                Optional.ofNullable(context.formParam("seen")),
                                session.person(),
                                now()),
                attempt,
                "finalised");
    }

    private void reopen(Context context, Session session) {
        int attempt = GridForm.attempt(context);
        answer(
                context,
                session,
                acts.reopening().reopen(place(session), learner(context), attempt, session.person()),
                attempt,
                "reopened");
    }

    private void openAttempt(Context context, Session session) {
        Act<Integer> act = acts.opening().open(place(session), learner(context), session.person(), now());
        int attempt = act instanceof Act.Done<Integer> done ? done.result() : GridForm.attempt(context);
        answer(context, session, act, attempt, "attempt");
    }

    private void markRest(Context context, Session session) {
        int attempt = GridForm.attempt(context);
        Act<List<CriterionId>> act =
                acts.rest().notObserved(place(session), learner(context), attempt, session.person(), now());
        String marked = act instanceof Act.Done<List<CriterionId>> done
                ? done.result().stream()
                        .map(criterion -> "&undo=" + criterion.value())
                        .collect(Collectors.joining())
                : "";
        answer(context, session, act, attempt, "rest" + marked);
    }

    private void undoRest(Context context, Session session) {
        int attempt = GridForm.attempt(context);
        List<CriterionId> marked =
                Fields.formIds(context, "undo").stream().map(CriterionId::new).toList();
        answer(
                context,
                session,
                acts.rest().undo(place(session), learner(context), attempt, marked, session.person(), now()),
                attempt,
                "rest-undone");
    }

    private void confirmWithdrawing(Context context, Session session) {
        Grid grid = read(context, session);
        Shell shell = shells.of(session, "learners", shells.texts(session).of("grid.confirm.withdraw"));
        pages.show(context, "grid/confirm.jte", ConfirmPages.withdrawing(shell, grid, Selected.of(context)));
    }

    private void withdraw(Context context, Session session) {
        int attempt = GridForm.attempt(context);
        answer(
                context,
                session,
                acts.withdrawing().withdraw(place(session), learner(context), attempt, session.person(), now()),
                attempt,
                "withdrawn");
    }

    /** Back to the grid, which says what was done or why not; so that reloading repeats nothing. */
    private static void answer(Context context, Session session, Act<?> act, int attempt, String done) {
        Optional<GridRefusal> refusal = act.refusal();
        if (refusal.filter(GridRefusal.NotHere.class::isInstance).isPresent()) {
            throw new NotThere();
        }
        context.redirect(
                session.base() + "/grid/" + Fields.pathId(context, "person") + "?attempt=" + attempt
                        + refusal.map(why -> "&refused=" + why.code()).orElse("&done=" + done)
                        + Selected.of(context).more(),
                HttpStatus.SEE_OTHER);
    }

    private Optional<GridPage.Notice> notice(Context context, Session session) {
        if ("rest".equals(context.queryParam("done"))) {
            List<Long> marked = Fields.queryIds(context, "undo");
            return Optional.of(
                    new GridPage.Notice(shells.texts(session).of("grid.done.rest", marked.size()), false, marked));
        }
        Optional<GridPage.Notice> done = Optional.ofNullable(context.queryParam("done"))
                .filter(DONE::contains)
                .map(code -> new GridPage.Notice(shells.texts(session).of("grid.done." + code), false));
        return done.or(() -> Optional.ofNullable(context.queryParam("refused"))
                .filter(SavingRoutes.REFUSALS::contains)
                .map(code -> new GridPage.Notice(shells.texts(session).of("grid.refused." + code), true)));
    }

    private Grid read(Context context, Session session) {
        return grids.of(place(session), learner(context), GridForm.attemptOfAddress(context))
                .orElseThrow(NotThere::new);
    }

    static ActivityOfCourse place(Session session) {
        return new ActivityOfCourse(session.school().value(), session.course(), session.activity());
    }

    static PersonId learner(Context context) {
        return new PersonId(Fields.pathId(context, "person"));
    }

    /** As precise as the columns, so that what is written compares equal when it is read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
