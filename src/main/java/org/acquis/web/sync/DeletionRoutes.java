package org.acquis.web.sync;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.LostColumn;
import org.acquis.gradesync.SelectLostColumns;
import org.acquis.gradesync.sending.DeletingColumns;
import org.acquis.gradesync.sending.LookingForRemoved;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.nrps.NrpsClient;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.web.Fields;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/**
 * {@code /sync/delete} and {@code /sync/look}: columns that lost their reason, for trainers. Both ask the platform while
 * the trainer waits, so that its answer is told at once.
 */
public final class DeletionRoutes {
    private final SelectLostColumns lost;
    private final DeletingColumns deleting;
    private final LookingForRemoved looking;
    private final Pages pages;
    private final Shells shells;

    private DeletionRoutes(
            SelectLostColumns lost, DeletingColumns deleting, LookingForRemoved looking, Pages pages, Shells shells) {
        this.lost = lost;
        this.deleting = deleting;
        this.looking = looking;
        this.pages = pages;
        this.shells = shells;
    }

    public static DeletionRoutes create(
            Database database,
            JooqRegistrations registrations,
            AgsClient ags,
            NrpsClient nrps,
            AuditLog audit,
            Clock clock,
            Pages pages,
            Shells shells) {
        LookingForRemoved looking = new LookingForRemoved(database, registrations, ags, nrps, audit, clock);
        return new DeletionRoutes(
                new SelectLostColumns(database.sql()),
                new DeletingColumns(database, registrations, ags, looking, audit, clock),
                looking,
                pages,
                shells);
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/sync/delete", Audience.TRAINERS, this::confirm);
        routes.post("/sync/delete", Audience.TRAINERS, this::delete);
        routes.post("/sync/look", Audience.TRAINERS, this::look);
    }

    /** Without a column in the address: all of them. */
    private void confirm(Context context, Session session) {
        Set<ColumnId> chosen = columns(Fields.queryIds(context, "delete"));
        Texts texts = shells.texts(session);
        LostWords words = new LostWords(texts);
        List<SyncPage.LostRow> rows = lost.of(place(session)).stream()
                .filter((LostColumn column) -> chosen.isEmpty() || chosen.contains(column.id()))
                .map(words::row)
                .toList();
        String title = texts.of("sync.delete.title", rows.size());
        pages.show(
                context,
                "sync/delete.jte",
                new DeletionPage(
                        shells.of(session, "sync", title), title, texts.of("sync.delete.button", rows.size()), rows));
    }

    private void delete(Context context, Session session) {
        Set<ColumnId> confirmed = columns(Fields.formIds(context, "delete"));
        DeletingColumns.Ended ended = deleting.delete(place(session), confirmed, session.person());
        back(
                context,
                session,
                "done=deleted"
                        + counted("count", ended.deleted())
                        + counted("gone", ended.gone())
                        + counted("failed", ended.failed())
                        + counted("kept", ended.kept()));
    }

    private void look(Context context, Session session) {
        LookingForRemoved.Found found = looking.from(place(session), session.person());
        String failure = found.failure().map(code -> "&failed=1&reason=" + code).orElse("");
        back(context, session, "done=looked" + counted("count", found.removed()) + failure);
    }

    private static void back(Context context, Session session, String query) {
        context.redirect(session.base() + "/sync?" + query, HttpStatus.SEE_OTHER);
    }

    /** 0 is no id, and is left out. */
    private static String counted(String name, int count) {
        return count > 0 ? "&" + name + "=" + count : "";
    }

    private static Set<ColumnId> columns(Collection<Long> ids) {
        return ids.stream().map(ColumnId::new).collect(Collectors.toSet());
    }

    private static ActivityOfCourse place(Session session) {
        return new ActivityOfCourse(session.school().value(), session.course(), session.activity());
    }
}
