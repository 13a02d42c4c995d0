package org.acquis.web.versions;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.acquis.framework.VersionId;
import org.acquis.framework.versions.RetiringVersion;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** Takes a version out of what activities can choose, and back. */
public final class RetiringRoutes {
    private final RetiringVersion retiring;

    public RetiringRoutes(RetiringVersion retiring) {
        this.retiring = retiring;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.post(
                "/frameworks/{version}/retire",
                Audience.ENGINEERS,
                (context, session) -> done(
                        context,
                        session,
                        "retired",
                        retiring.retire(
                                session.school().value(),
                                version(context),
                                session.person().value())));
        routes.post(
                "/frameworks/{version}/bring-back",
                Audience.ENGINEERS,
                (context, session) -> done(
                        context,
                        session,
                        "brought-back",
                        retiring.bringBack(
                                session.school().value(),
                                version(context),
                                session.person().value())));
    }

    private static void done(Context context, Session session, String done, boolean changed) {
        if (!changed) {
            throw new NotThere();
        }
        context.redirect(session.base() + "/frameworks?done=" + done, HttpStatus.SEE_OTHER);
    }

    private static VersionId version(Context context) {
        return new VersionId(Fields.pathId(context, "version"));
    }
}
