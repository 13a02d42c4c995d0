package org.acquis.web.session;

import io.javalin.http.Context;

/** Answers a request within a session; the audience and, for writes, the CSRF token were checked before. */
@FunctionalInterface
public interface SessionPage<S extends LaunchSession> {
    void answer(Context context, S session);
}
