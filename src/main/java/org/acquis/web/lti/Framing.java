package org.acquis.web.lti;

import io.javalin.http.Context;
import java.util.stream.Collectors;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.web.SecurityHeaders;

/** Pages between a login and a launch may be framed by the platform that they are about. */
final class Framing {
    private Framing() {}

    static void by(Registration registration, Context context) {
        SecurityHeaders.frameAncestors(
                context,
                registration.serviceOrigins().stream()
                        .map(Origin::toString)
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
