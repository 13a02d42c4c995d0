package org.acquis.demo.service;

import java.util.Optional;

/** What a service answers. */
sealed interface ServiceAnswer {

    /** @param link the Link header */
    record Json(int status, String mediaType, String body, Optional<String> link) implements ServiceAnswer {

        static Json ok(String mediaType, String body) {
            return new Json(200, mediaType, body, Optional.empty());
        }
    }

    record Empty(int status) implements ServiceAnswer {}

    /** With a JSON body that tells status and reason. */
    record Refused(int status, String reason) implements ServiceAnswer {}

    /** The score service's way: an empty JSON array, the reason only in the status line (which is not sent here). */
    record ScoreRefused(int status) implements ServiceAnswer {}

    /** Moodle broke down with its HTML page, status 404. */
    record BrokenDown() implements ServiceAnswer {}

    /** Moodle's database refused, and the web server before it made a 502 of that. */
    record DatabaseRefused() implements ServiceAnswer {}
}
