package org.acquis.web.lti;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.web.SecurityHeaders;

/**
 * Who may frame the pages between a login and a launch: the platform that they are about, active or not. Where none is
 * known, the site that sent the browser here, so that its reader sees the refusal: such a page holds nothing of anybody.
 */
final class Framing {
    private Framing() {}

    /** Before any handler: until the platform is known. */
    static void byAsker(Context context) {
        Stream.of("Origin", "Referer")
                .map(context::header)
                .filter(Objects::nonNull)
                .map(Origin::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(asker -> SecurityHeaders.frameAncestors(context, asker.toString()));
    }

    static void by(Registration registration, Context context) {
        SecurityHeaders.frameAncestors(
                context,
                registration.serviceOrigins().stream()
                        .map(Origin::toString)
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
