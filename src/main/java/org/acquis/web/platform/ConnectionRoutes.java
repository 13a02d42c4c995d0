package org.acquis.web.platform;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.acquis.ops.FoundEvent;
import org.acquis.ops.SelectAuditEvent;
import org.acquis.platform.CheckingConnection;
import org.acquis.platform.ConnectionFinding;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.platform.PlatformOverview;
import org.acquis.platform.RuledBy;
import org.acquis.platform.RulingPlatforms;
import org.acquis.platform.SelectPlatformOfCourse;
import org.acquis.platform.SelectPlatforms;
import org.acquis.web.BadInput;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.jooq.DSLContext;

/** {@code /connection}: the platforms of the administrator's school, and no other's. */
public final class ConnectionRoutes {
    private static final Set<String> DONE = Set.of("accepted", "suspended", "resumed", "removed", "unchanged");
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final SelectPlatforms platforms;
    private final SelectPlatformOfCourse own;
    private final SelectAuditEvent events;
    private final RulingPlatforms ruling;
    private final CheckingConnection checking;
    private final JooqRegistrations registrations;
    private final Pages pages;
    private final Shells shells;

    public ConnectionRoutes(
            DSLContext sql,
            RulingPlatforms ruling,
            CheckingConnection checking,
            JooqRegistrations registrations,
            Pages pages,
            Shells shells) {
        this.platforms = new SelectPlatforms(sql);
        this.own = new SelectPlatformOfCourse(sql);
        this.events = new SelectAuditEvent(sql);
        this.ruling = ruling;
        this.checking = checking;
        this.registrations = registrations;
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/connection", Audience.ADMINISTRATORS, this::show);
        routes.post("/connection/check", Audience.ADMINISTRATORS, this::check);
        routes.post("/connection/accept", Audience.ADMINISTRATORS, this::accept);
        routes.get(
                "/connection/suspend", Audience.ADMINISTRATORS, (context, session) -> ask(context, session, "suspend"));
        routes.post("/connection/suspend", Audience.ADMINISTRATORS, this::suspend);
        routes.post("/connection/resume", Audience.ADMINISTRATORS, this::resume);
        routes.get(
                "/connection/remove", Audience.ADMINISTRATORS, (context, session) -> ask(context, session, "remove"));
        routes.post("/connection/remove", Audience.ADMINISTRATORS, this::remove);
    }

    private void show(Context context, Session session) {
        Optional<String> notice = Optional.ofNullable(context.queryParam("done"))
                .filter(DONE::contains)
                .map(done -> shells.texts(session).of("connection.done." + done));
        show(context, session, notice, Optional.empty(), List.of());
    }

    private void check(Context context, Session session) {
        PlatformOverview platform = platform(session, Fields.formId(context, "platform"));
        List<ConnectionFinding> findings = registrations
                .find(platform.id())
                .map(registration -> checking.of(platform, registration))
                .orElseThrow(NotThere::new);
        show(context, session, Optional.empty(), Optional.of(platform.id()), findings);
    }

    private void show(
            Context context,
            Session session,
            Optional<String> notice,
            Optional<PlatformId> checked,
            List<ConnectionFinding> findings) {
        Texts texts = shells.texts(session);
        ConnectionPages words = new ConnectionPages(texts);
        List<PlatformOverview> all = platforms.ofSchool(session.school());
        String asked = reference(context);
        pages.show(
                context,
                "platform/connection.jte",
                new ConnectionPage(
                        shell(session),
                        notice,
                        all.stream()
                                .map(each ->
                                        words.row(each, checked.equals(Optional.of(each.id())) ? findings : List.of()))
                                .toList(),
                        asked,
                        asked.isEmpty() ? Optional.empty() : Optional.of(found(session, words, all, asked))));
    }

    private String found(Session session, ConnectionPages words, List<PlatformOverview> all, String asked) {
        Optional<FoundEvent> event = REFERENCE.matcher(asked).matches()
                ? events.referenced(session.school().value(), asked)
                : Optional.empty();
        return event.map(known -> words.event(known, nameOf(all, known)))
                .orElse(shells.texts(session).of("connection.no-event"));
    }

    private static Optional<String> nameOf(List<PlatformOverview> all, FoundEvent event) {
        return all.stream()
                .filter(each -> event.platform().isPresent()
                        && each.id().value() == event.platform().getAsLong())
                .map(PlatformOverview::name)
                .findFirst();
    }

    /** As somebody types what he read or heard: in small letters, with blanks. */
    private static String reference(Context context) {
        String typed = Optional.ofNullable(context.queryParam("reference")).orElse("");
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return plain.length() == 8
                ? plain.substring(0, 4) + "-" + plain.substring(4)
                : plain.substring(0, Math.min(plain.length(), 16));
    }

    private void accept(Context context, Session session) {
        PlatformOverview platform = platform(session, Fields.formId(context, "platform"));
        boolean done =
                ruling.accept(session.school(), platform.id(), Fields.formId(context, "deployment"), by(session));
        back(context, session, done ? "accepted" : "unchanged");
    }

    private void resume(Context context, Session session) {
        PlatformOverview platform = platform(session, Fields.formId(context, "platform"));
        boolean done = ruling.resume(session.school(), platform.id(), by(session));
        back(context, session, done ? "resumed" : "unchanged");
    }

    private void suspend(Context context, Session session) {
        PlatformOverview platform = named(context, session);
        boolean done = ruling.suspend(session.school(), platform.id(), by(session));
        back(context, session, done ? "suspended" : "unchanged");
    }

    private void remove(Context context, Session session) {
        PlatformOverview platform = named(context, session);
        boolean done = ruling.remove(session.school(), platform.id(), by(session));
        back(context, session, done ? "removed" : "unchanged");
    }

    private void ask(Context context, Session session, String act) {
        PlatformOverview platform =
                platform(session, Fields.optionalQueryId(context, "platform").orElseThrow(NotThere::new));
        Texts texts = shells.texts(session);
        boolean cameThrough = own.of(session.course().value()).equals(platform.id());
        pages.show(
                context,
                "platform/closing.jte",
                new ClosingPage(
                        shells.of(session, "connection", texts.of("connection." + act + "-title", platform.name())),
                        platform.id().value(),
                        platform.name(),
                        act,
                        texts.of("connection." + act + "-effect"),
                        cameThrough ? Optional.of(texts.of("connection.own-platform")) : Optional.empty()));
    }

    private PlatformOverview named(Context context, Session session) {
        PlatformOverview platform = platform(session, Fields.formId(context, "platform"));
        if (!Fields.text(context, "name", 200).equals(platform.name().strip())) {
            throw new BadInput("name", "connection.name-differs");
        }
        return platform;
    }

    private PlatformOverview platform(Session session, long id) {
        return platforms.ofSchool(session.school(), new PlatformId(id)).orElseThrow(NotThere::new);
    }

    private Shell shell(Session session) {
        return shells.of(session, "connection", shells.texts(session).of("connection.title"));
    }

    private static RuledBy by(Session session) {
        return RuledBy.administrator(session.person().value(), session.handle());
    }

    private static void back(Context context, Session session, String done) {
        context.redirect(session.base() + "/connection?done=" + done, HttpStatus.SEE_OTHER);
    }
}
