package org.acquis.web.grid;

import static org.acquis.web.session.Audience.TRAINERS;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.acquis.assessment.FinalisingCompleteGrids;
import org.acquis.roster.HidingPerson;
import org.acquis.roster.NamingGroups;
import org.acquis.roster.PersonId;
import org.acquis.roster.RosterForPages;
import org.acquis.roster.SelectLearner;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** The activity's home, and the two acts that concern many grids. */
final class LearnersRoutes {
    /** What an act did, and the act that undoes it. */
    private static final Map<String, String> DONE = Map.of("hidden", "show", "shown", "hide");

    private final LearnersPages lists;
    private final SelectLearner learners;
    private final FinalisingCompleteGrids completing;
    private final HidingPerson hiding;
    private final NamingGroups naming;
    private final RosterForPages roster;
    private final Pages pages;
    private final Shells shells;
    private final Clock clock;

    LearnersRoutes(
            LearnersPages lists,
            SelectLearner learners,
            FinalisingCompleteGrids completing,
            HidingPerson hiding,
            NamingGroups naming,
            RosterForPages roster,
            Pages pages,
            Shells shells,
            Clock clock) {
        this.lists = lists;
        this.learners = learners;
        this.completing = completing;
        this.hiding = hiding;
        this.naming = naming;
        this.roster = roster;
        this.pages = pages;
        this.shells = shells;
        this.clock = clock;
    }

    void mount(SessionRoutes<Session> routes) {
        routes.get("/learners", TRAINERS, this::list);
        routes.get("/learners/roster", TRAINERS, this::reading);
        routes.post("/learners/refresh", TRAINERS, this::refresh);
        routes.post("/learners/{person}/hide", TRAINERS, this::hide);
        routes.post("/learners/{person}/show", TRAINERS, this::show);
        routes.post("/learners/groups", TRAINERS, this::nameGroups);
        routes.get("/learners/finalise", TRAINERS, this::confirmFinalising);
        routes.post("/learners/finalise", TRAINERS, this::finalise);
        routes.get("/learners/apply", TRAINERS, this::confirmApplying);
        routes.post("/learners/apply", TRAINERS, this::apply);
    }

    private void list(Context context, Session session) {
        roster.refresh(session.course(), now());
        LearnersPage page = page(session, Selected.of(context));
        pages.show(
                context,
                "grid/learners.jte",
                done(context, page).map(page::after).orElse(page));
    }

    /** Asked again and again while the platform lists the members; the page is loaded anew once it has. */
    private void reading(Context context, Session session) {
        if (lists.beingRead(session, now())) {
            pages.show(context, "grid/roster.jte", shells.of(session, "learners", ""));
        } else {
            context.header("HX-Refresh", "true").result("");
        }
    }

    private void refresh(Context context, Session session) {
        roster.refreshNow(session.course(), now());
        context.redirect(session.base() + "/learners", HttpStatus.SEE_OTHER);
    }

    private void hide(Context context, Session session) {
        PersonId person = GridRoutes.learner(context);
        requireHere(session, person);
        boolean done = hiding.hide(session.school(), session.course(), person, session.person());
        back(context, session, person, done ? "hidden" : "");
    }

    private void show(Context context, Session session) {
        PersonId person = GridRoutes.learner(context);
        requireHere(session, person);
        boolean done = hiding.show(session.school(), session.course(), person, session.person());
        back(context, session, person, done ? "shown" : "");
    }

    /** Names only groups that somebody of this course is in. */
    private void nameGroups(Context context, Session session) {
        Map<String, String> names = new HashMap<>();
        for (LearnersPage.Group group : page(session, Selected.USUAL).groups()) {
            String field = "group-" + group.value();
            if (group.real() && context.formParam(field) != null) {
                names.put(group.value(), Fields.text(context, field, NamingGroups.LONGEST));
            }
        }
        naming.name(session.course(), names, session.person(), now());
        context.redirect(session.base() + "/learners" + Selected.of(context).query(), HttpStatus.SEE_OTHER);
    }

    private void requireHere(Session session, PersonId person) {
        if (learners.of(session.course(), person).isEmpty()) {
            throw new NotThere();
        }
    }

    private static void back(Context context, Session session, PersonId person, String done) {
        context.redirect(
                session.base() + "/learners?done=" + done + "&person=" + person.value()
                        + Selected.of(context).more(),
                HttpStatus.SEE_OTHER);
    }

    /** What came before this page: a result opened from the platform's gradebook, or an act on somebody of this list. */
    private static Optional<LearnersPage.Done> done(Context context, LearnersPage page) {
        if ("unknown".equals(context.queryParam("review"))) {
            return Optional.of(new LearnersPage.Done(page.shell().text("grid.list.review-unknown"), Optional.empty()));
        }
        String done = Optional.ofNullable(context.queryParam("done")).orElse("");
        if (!DONE.containsKey(done)) {
            return Optional.empty();
        }
        return Fields.optionalQueryId(context, "person")
                .map(PersonId::new)
                .flatMap(person -> page.rows().stream()
                        .filter(row -> row.person().equals(person))
                        .findFirst()
                        .map(row -> new LearnersPage.Done(
                                page.shell()
                                        .text(
                                                "grid.list.done." + done,
                                                row.name().full()),
                                Optional.of(page.shell().base() + "/learners/" + person.value() + "/" + DONE.get(done)
                                        + page.selected().query()))));
    }

    private void confirmFinalising(Context context, Session session) {
        confirm(context, session, "finalise", LearnersPage.Row::ready);
    }

    private void confirmApplying(Context context, Session session) {
        confirm(context, session, "apply", LearnersPage.Row::applicable);
    }

    private void confirm(Context context, Session session, String act, Predicate<LearnersPage.Row> which) {
        LearnersPage list = page(session, Selected.USUAL);
        Shell shell = shells.of(session, "learners", shells.texts(session).of("grid.confirm-all." + act));
        List<LearnersPage.Row> rows = list.rows().stream().filter(which).toList();
        List<ConfirmPage.Person> people = rows.stream()
                .map(row -> new ConfirmPage.Person(
                        row.name().full(), row.sum().equals("–") ? shell.text("grid.columns.nothing") : row.sumLine()))
                .toList();
        pages.show(
                context,
                "grid/confirm.jte",
                new ConfirmPage(
                        shell,
                        session.base() + "/learners",
                        shell.text("grid.confirm.back-to-list"),
                        session.base() + "/learners/" + act,
                        List.of(shell.text("grid.confirm-all." + act + "-effect", people.size())),
                        List.of(),
                        List.of(),
                        people,
                        rows.stream()
                                .map(row -> new ConfirmPage.Field(
                                        "person", Long.toString(row.person().value())))
                                .toList(),
                        people.isEmpty()
                                ? Optional.empty()
                                : Optional.of(shell.text("grid.confirm-all." + act + "-button", people.size())),
                        false));
    }

    private void finalise(Context context, Session session) {
        report(
                context,
                session,
                completing.finalise(GridRoutes.place(session), confirmed(context), session.person(), now()));
    }

    private void apply(Context context, Session session) {
        report(
                context,
                session,
                completing.applyChanges(GridRoutes.place(session), confirmed(context), session.person(), now()));
    }

    private void report(Context context, Session session, FinalisingCompleteGrids.Report report) {
        Shell shell = shells.of(session, "learners", shells.texts(session).of("grid.report.title"));
        List<ReportPage.Line> refused = page(session, Selected.USUAL).rows().stream()
                .flatMap(row -> Optional.ofNullable(report.acts().get(row.person()))
                        .flatMap(act -> act.refusal())
                        .map(why -> new ReportPage.Line(
                                row.path(), row.name().full(), shell.text("grid.refused." + why.code())))
                        .stream())
                .toList();
        pages.show(
                context,
                "grid/report.jte",
                new ReportPage(
                        shell, session.base() + "/learners", shell.text("grid.report.done", report.done()), refused));
    }

    /** Those whom the page that asked has listed, and nobody who became complete since. */
    private static List<PersonId> confirmed(Context context) {
        return Fields.formIds(context, "person").stream().map(PersonId::new).toList();
    }

    private LearnersPage page(Session session, Selected selected) {
        Shell shell = shells.of(session, "learners", shells.texts(session).of("grid.list.title"));
        return lists.page(session, shell, selected, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
