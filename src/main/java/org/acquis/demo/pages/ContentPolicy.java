package org.acquis.demo.pages;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.demo.site.Tools;
import org.jooq.DSLContext;

/** The Content-Security-Policy of the pages: nothing inline, and only registered tools in frames. */
final class ContentPolicy {
    private final Tools tools;

    ContentPolicy(DSLContext sql) {
        this.tools = new Tools(sql);
    }

    String header() {
        return alsoFraming("");
    }

    /**
     * Forms post to the tools as well, and a tool answers such a form with a redirect to us.
     *
     * @param origin of a tool that is not registered yet; blank for none
     */
    String alsoFraming(String origin) {
        String origins = Stream.concat(
                        Stream.of(origin), tools.all().stream().flatMap(tool -> tool.at().origins().stream()))
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; "
                + "frame-ancestors 'self'; frame-src 'self' " + origins + "; form-action 'self' " + origins;
    }
}
