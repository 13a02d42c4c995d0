package org.acquis.web.sync;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.gradesync.CellId;
import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.CreatingColumn;
import org.acquis.gradesync.DismissingScore;
import org.acquis.gradesync.ResendingScore;
import org.acquis.gradesync.ResolvingConflict;
import org.acquis.gradesync.WithdrawingScore;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.web.Fields;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /sync}: the gradebook panel of the activity, for trainers. Every act answers with the panel and what it did. */
public final class SyncRoutes {
    private final ComposingSync composing;
    private final ResendingScore resending;
    private final ResolvingConflict resolving;
    private final WithdrawingScore withdrawing;
    private final CreatingColumn creating;
    private final DismissingScore dismissing;
    private final Pages pages;
    private final Shells shells;
    private final Runnable wake;

    private SyncRoutes(
            ComposingSync composing,
            ResendingScore resending,
            ResolvingConflict resolving,
            WithdrawingScore withdrawing,
            CreatingColumn creating,
            DismissingScore dismissing,
            Pages pages,
            Shells shells,
            Runnable wake) {
        this.composing = composing;
        this.resending = resending;
        this.resolving = resolving;
        this.withdrawing = withdrawing;
        this.creating = creating;
        this.dismissing = dismissing;
        this.pages = pages;
        this.shells = shells;
        this.wake = wake;
    }

    /** @param wake lets the worker look at once */
    public static SyncRoutes create(
            Database database, AuditLog audit, Clock clock, Pages pages, Shells shells, Runnable wake) {
        return new SyncRoutes(
                new ComposingSync(database.sql(), shells, clock),
                new ResendingScore(database, audit, clock),
                new ResolvingConflict(database, audit, clock),
                new WithdrawingScore(database, audit, clock),
                new CreatingColumn(database, audit, clock),
                new DismissingScore(database, audit),
                pages,
                shells,
                wake);
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/sync", Audience.TRAINERS, this::show);
        routes.get("/sync/state", Audience.TRAINERS, this::state);
        routes.post("/sync/resend", Audience.TRAINERS, this::resend);
        routes.post("/sync/overwrite", Audience.TRAINERS, this::overwrite);
        routes.post("/sync/keep", Audience.TRAINERS, this::keep);
        routes.post("/sync/withdraw", Audience.TRAINERS, this::withdraw);
        routes.post("/sync/dismiss", Audience.TRAINERS, this::dismiss);
        routes.post("/sync/create", Audience.TRAINERS, this::create);
    }

    private void show(Context context, Session session) {
        Optional<String> notice = new DoneNotice(shells.texts(session)).of(context);
        pages.show(context, "sync/sync.jte", composing.page(session, column(context), notice));
    }

    /** Only what may have changed, for a page that is already there. */
    private void state(Context context, Session session) {
        pages.show(
                context,
                "sync/state.jte",
                composing.page(session, column(context), Optional.empty()).state());
    }

    private void resend(Context context, Session session) {
        Optional<CellId> cell = Fields.optionalFormId(context, "cell").map(CellId::new);
        Optional<ColumnId> column = Fields.optionalFormId(context, "all").map(ColumnId::new);
        int count;
        if (cell.isPresent()) {
            count = resending.one(place(session), cell.get(), session.person());
        } else if (column.isPresent()) {
            count = resending.column(place(session), column.get(), session.person());
        } else {
            count = resending.undelivered(place(session), session.person());
        }
        back(context, session, "resent", count);
    }

    private void overwrite(Context context, Session session) {
        Optional<CellId> cell = Fields.optionalFormId(context, "cell").map(CellId::new);
        int count = cell.isPresent()
                ? resolving.oursWins(place(session), cell.get(), session.person())
                : resolving.oursWins(place(session), new ColumnId(Fields.formId(context, "all")), session.person());
        back(context, session, "overwritten", count);
    }

    private void keep(Context context, Session session) {
        CellId cell = new CellId(Fields.formId(context, "cell"));
        back(context, session, "kept", resolving.keepTheirs(place(session), cell, session.person()));
    }

    private void withdraw(Context context, Session session) {
        CellId cell = new CellId(Fields.formId(context, "cell"));
        back(context, session, "withdrawn", withdrawing.one(place(session), cell, session.person()));
    }

    private void dismiss(Context context, Session session) {
        CellId cell = new CellId(Fields.formId(context, "cell"));
        back(context, session, "dismissed", dismissing.one(place(session), cell, session.person()));
    }

    private void create(Context context, Session session) {
        boolean asked = Fields.optionalFormId(context, "ask")
                .map(column -> creating.ask(place(session), new ColumnId(column), session.person()))
                .orElseGet(() -> creating.askOwn(place(session), session.person()));
        back(context, session, "asked", asked ? 1 : 0);
    }

    private void back(Context context, Session session, String done, int count) {
        wake.run();
        String column = Fields.optionalFormId(context, "column")
                .map(id -> "&column=" + id)
                .orElse("");
        // 0 is no id, and means: somebody else was faster.
        String counted = count > 0 ? "&count=" + count : "";
        context.redirect(session.base() + "/sync?done=" + done + counted + column, HttpStatus.SEE_OTHER);
    }

    private static Optional<Long> column(Context context) {
        return Fields.optionalQueryId(context, "column");
    }

    private static ActivityOfCourse place(Session session) {
        return new ActivityOfCourse(session.school().value(), session.course(), session.activity());
    }
}
