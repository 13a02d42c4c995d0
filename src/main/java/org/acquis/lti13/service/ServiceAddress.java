package org.acquis.lti13.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Building on the addresses platforms give: their query stays as it is, e.g. Moodle's {@code ?type_id=1} (AGS 2.0, 3.3 and 3.4). */
public final class ServiceAddress {
    private ServiceAddress() {}

    /** A path segment more, before the query (AGS 2.0, 3.3.2 and 3.4.2). */
    public static URI below(URI address, String segment) {
        String text = withoutFragment(address);
        int question = text.indexOf('?');
        String path = question < 0 ? text : text.substring(0, question);
        String query = question < 0 ? "" : text.substring(question);
        return URI.create((path.endsWith("/") ? path : path + "/") + segment + query);
    }

    /** A parameter more, after those already there. */
    public static URI with(URI address, String parameter, String value) {
        String text = withoutFragment(address);
        String joint = !text.contains("?") ? "?" : text.endsWith("?") || text.endsWith("&") ? "" : "&";
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(text + joint + parameter + "=" + encoded);
    }

    /** Whether the query has this parameter. */
    public static boolean has(URI address, String parameter) {
        String query = address.getRawQuery();
        return query != null && ("&" + query).contains("&" + parameter + "=");
    }

    private static String withoutFragment(URI address) {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }
}
