package org.acquis.demo.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Paging of the grade services with Moodle's {@code limit} and {@code from}, and its Link header as broken as there:
 * the address escaped for HTML, the relation in typographic quotation marks.
 */
final class BrokenLink {
    private BrokenLink() {}

    static <T> List<T> page(List<T> all, ServiceCall call) {
        int from = (int) Math.min(call.number("from").orElse(0), all.size());
        long limit = call.number("limit").orElse(all.size());
        return all.subList(from, (int) Math.min(from + limit, all.size()));
    }

    /** Absent without a limit and on the last page. */
    static Optional<String> next(String address, ServiceCall call, int total) {
        OptionalLong limit = call.number("limit");
        long from = call.number("from").orElse(0) + limit.orElse(0);
        if (limit.isEmpty() || from >= total) {
            return Optional.empty();
        }
        Map<String, String> query = new LinkedHashMap<>(call.query());
        query.remove("limit");
        query.remove("from");
        query.put("limit", Long.toString(limit.getAsLong()));
        query.put("from", Long.toString(from));
        StringBuilder link = new StringBuilder("<" + address);
        query.forEach((name, value) -> link.append(link.indexOf("?") < 0 ? "?" : "&amp;")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return Optional.of(onWire(link + ">; rel=“next”"));
    }

    /** A header is written byte by byte; this makes those bytes the UTF-8 ones. */
    private static String onWire(String header) {
        return new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
