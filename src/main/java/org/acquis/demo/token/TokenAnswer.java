package org.acquis.demo.token;

import java.util.List;

/** How the token endpoint answers. */
sealed interface TokenAnswer {

    /** @param scopes those asked that are permitted */
    record Granted(long toolId, List<String> scopes) implements TokenAnswer {}

    record Refused(String error) implements TokenAnswer {}

    /** The tool's keys cannot be had: Moodle breaks down with its HTML error page. */
    record KeysUnavailable() implements TokenAnswer {}
}
