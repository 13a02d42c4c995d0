package org.acquis.web.versions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acquis.framework.correspondences.Correspondence;

/**
 * Where the rows of a page stand that somebody can act on: who acted on one goes on there.
 *
 * @param rows a correspondence each, confirmed or proposed, in the order of the page
 */
record RowPlaces(List<Correspondence> rows) {
    /** The heading above the criteria. */
    static final String CRITERIA = "criteria-title";

    RowPlaces {
        rows = List.copyOf(rows);
    }

    /** Id of a row in the page: of the older part, since several levels may go over into one. */
    static String of(Correspondence row) {
        return row.kind().code()
                + row.older()
                        .map(part -> "-older-" + part)
                        .orElseGet(() -> "-newer-" + row.newer().orElse(""));
    }

    boolean has(String place) {
        return rows.stream().map(RowPlaces::of).anyMatch(place::equals);
    }

    /**
     * The row of a correspondence that somebody acted on. Where its parts stand apart now, the newer one is in its place.
     *
     * @return empty where no row has one of its parts any more
     */
    Optional<String> now(Correspondence acted) {
        return Stream.<Predicate<Correspondence>>of(
                        row -> row.older().isEmpty() && row.newer().equals(acted.newer()),
                        row -> row.older().isPresent() && row.older().equals(acted.older()),
                        row -> row.newer().isPresent() && row.newer().equals(acted.newer()))
                .flatMap(fits ->
                        rows.stream().filter(row -> row.kind() == acted.kind()).filter(fits))
                .map(RowPlaces::of)
                .findFirst();
    }

    /**
     * Where somebody goes on whose row is gone: the first of those below it that is still there, or the heading.
     *
     * @param place of the row, among these
     */
    String below(String place, RowPlaces after) {
        return rows.stream()
                .map(RowPlaces::of)
                .dropWhile(each -> !each.equals(place))
                .filter(after::has)
                .findFirst()
                .orElse(CRITERIA);
    }
}
