package org.acquis.demo.view;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import java.util.Optional;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.People;
import org.acquis.demo.site.Sessions;
import org.acquis.demo.site.SiteAddress;

/** The session behind a request. Its cookie is for the demo only and, like Moodle's on http, has no SameSite. */
public final class Browser {
    private static final String COOKIE = "MoodleSessiondemo";

    private final Sessions sessions;
    private final People people;
    private final SiteAddress site;

    public Browser(Sessions sessions, People people, SiteAddress site) {
        this.sessions = sessions;
        this.people = people;
        this.site = site;
    }

    /** Without making one. */
    public Optional<DemoSession> find(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(sessions::find);
    }

    /** The session of this browser; an anonymous one is opened where there is none. */
    public DemoSession session(Context ctx) {
        return find(ctx).orElseGet(() -> {
            Sessions.Opened opened = sessions.openAnonymous(asked(ctx));
            give(ctx, opened.cookie());
            return opened.session();
        });
    }

    /** Who this is in a course, with the role switched to where it is. */
    public Optional<DemoPerson> person(DemoSession session, long courseId) {
        Optional<DemoPerson> person = session.personId().isPresent()
                ? people.find(session.personId().getAsLong(), courseId)
                : Optional.empty();
        return session.asStudent() ? person.map(DemoPerson::asStudent) : person;
    }

    public void become(Context ctx, DemoPerson person, boolean asStudent) {
        give(ctx, sessions.openFor(person, asStudent, session(ctx)).cookie());
    }

    /** A Cookie header with a new session of this person. */
    public String cookieOf(DemoPerson person, boolean asStudent) {
        Sessions.Opened anonymous = sessions.openAnonymous(person.language());
        return COOKIE + "="
                + sessions.openFor(person, asStudent, anonymous.session()).cookie();
    }

    public void speak(Context ctx, String language) {
        sessions.speak(session(ctx), language);
    }

    /** The form came from one of our own pages (Moodle's sesskey, against cross-site request forgery). */
    public boolean ownForm(Context ctx) {
        return find(ctx)
                .filter(session -> session.sesskey().equals(ctx.formParam("sesskey")))
                .isPresent();
    }

    public Words words(Context ctx) {
        return Words.forLanguage(find(ctx).map(DemoSession::language).orElseGet(() -> asked(ctx)));
    }

    private void give(Context ctx, String value) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(site.path());
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(site.base().getScheme()));
        ctx.cookie(cookie);
    }

    private static String asked(Context ctx) {
        String accepted = ctx.header("Accept-Language");
        return accepted != null && accepted.startsWith("en") ? "en" : "fr";
    }
}
