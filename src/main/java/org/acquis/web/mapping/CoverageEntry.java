package org.acquis.web.mapping;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A competency beside the tree.
 *
 * @param criteria keys of its criteria
 * @param elsewhere keys of those that other activities of the course assess
 * @param covered how many any activity assesses, this one with its present choice
 */
public record CoverageEntry(
        long id, String code, String label, List<Long> criteria, List<Long> elsewhere, int covered) {

    public boolean untouched() {
        return covered == 0;
    }

    public boolean partial() {
        return covered > 0 && covered < criteria.size();
    }

    public String criteriaKeys() {
        return keys(criteria);
    }

    public String elsewhereKeys() {
        return keys(elsewhere);
    }

    private static String keys(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
