package org.acquis.lti13;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform answered (RFC 9110).
 *
 * @param headers by name as received; names are looked up without regard to case
 */
public record LtiResponse(int status, Map<String, List<String>> headers, byte[] body) {

    /** First value of the header. */
    public Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** All values of the header. */
    public List<String> headers(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return List.of();
    }

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** Status and size only: the body may hold tokens and people. */
    @Override
    public String toString() {
        return "status " + status + ", " + body.length + " bytes";
    }
}
