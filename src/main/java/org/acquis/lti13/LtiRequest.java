package org.acquis.lti13;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request to a platform (RFC 9110).
 *
 * @param accept the media type expected back, sent as the whole {@code Accept} header (Moodle wants exactly one)
 * @param headers further headers: {@code Content-Type} where there is a body, {@code Authorization} where needed
 * @param body empty when there is none
 */
public record LtiRequest(Method method, URI uri, String accept, Map<String, String> headers, byte[] body) {

    /** The methods LTI services use. */
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }

    public LtiRequest {
        headers = Map.copyOf(headers);
    }

    public static LtiRequest get(URI uri, String accept) {
        return new LtiRequest(Method.GET, uri, accept, Map.of(), new byte[0]);
    }

    public static LtiRequest delete(URI uri, String accept) {
        return new LtiRequest(Method.DELETE, uri, accept, Map.of(), new byte[0]);
    }

    public static LtiRequest sending(Method method, URI uri, String accept, String contentType, String body) {
        return new LtiRequest(
                method, uri, accept, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same request with one more header. */
    public LtiRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new LtiRequest(method, uri, accept, more, body);
    }

    /** Method and host only: the query may name a person and the headers carry the bearer. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
