package org.acquis.web.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Source;

/** Finds the lines of the source around a place. */
final class SourceExcerpts {
    private final List<Source.Line> lines;
    private final Map<Place, Integer> index = new HashMap<>();

    SourceExcerpts(Source source) {
        this.lines = source.lines();
        for (int i = 0; i < lines.size(); i++) {
            index.putIfAbsent(lines.get(i).place(), i);
        }
    }

    /** Some lines before a place and after it; none where the source has no such place. */
    List<Source.Line> around(Place place, int before, int after) {
        Integer at = index.get(place);
        return at == null ? List.of() : lines.subList(Math.max(0, at - before), Math.min(lines.size(), at + after + 1));
    }

    /** From a place up to another one, or at most so many. */
    List<Source.Line> between(Place first, Place next, int most) {
        Integer from = index.get(first);
        if (from == null) {
            return List.of();
        }
        int to = index.getOrDefault(next, lines.size());
        return lines.subList(from, Math.min(to > from ? to : lines.size(), Math.min(lines.size(), from + most)));
    }
}
