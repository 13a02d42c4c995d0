package org.acquis.web.grid;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.web.BadInput;

/**
 * Which learners the list shows, and in which order, as it stands in the address. It goes along with every link and form
 * of a grid, so that previous and next are those of the list that somebody came from.
 *
 * @param group id of one of the platform's groups, {@link #NO_GROUP}, or empty for all
 * @param search words as typed
 */
public record Selected(String filter, String sort, String group, String search) {
    static final String EVERYBODY = "all";
    static final String HIDDEN = "hidden";
    static final String NO_GROUP = "none";
    static final Selected USUAL = new Selected(EVERYBODY, "name", "", "");
    private static final Set<String> FILTERS = Set.of(EVERYBODY, "to-score", "draft", "final", "conflict", HIDDEN);
    private static final Set<String> SORTS = Set.of("name", "progress", "score");
    private static final int LONGEST_WORDS = 100;

    static Selected of(Context context) {
        return new Selected(
                choice(context, "filter", FILTERS, EVERYBODY),
                choice(context, "sort", SORTS, "name"),
                words(context, "group"),
                words(context, "search"));
    }

    boolean usual() {
        return equals(USUAL);
    }

    /** Begins with a question mark; empty for the usual selection. */
    public String query() {
        return fields().isEmpty() ? "" : "?" + fields();
    }

    /** The same behind another field. */
    String more() {
        return fields().isEmpty() ? "" : "&" + fields();
    }

    private String fields() {
        return Stream.of(
                        field("filter", filter, USUAL.filter),
                        field("sort", sort, USUAL.sort),
                        field("group", group, USUAL.group),
                        field("search", search, USUAL.search))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> field(String name, String value, String usual) {
        return value.equals(usual)
                ? Optional.empty()
                : Optional.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String choice(Context context, String name, Set<String> allowed, String otherwise) {
        String value = Optional.ofNullable(context.queryParam(name)).orElse(otherwise);
        if (!allowed.contains(value)) {
            throw new BadInput(name, "error.field-choice", name);
        }
        return value;
    }

    private static String words(Context context, String name) {
        String words = Optional.ofNullable(context.queryParam(name)).orElse("");
        if (words.length() > LONGEST_WORDS) {
            throw new BadInput(name, "error.field-too-long", name, LONGEST_WORDS);
        }
        return words;
    }
}
