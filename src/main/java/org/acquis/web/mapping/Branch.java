package org.acquis.web.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A box of the référentiel that stands for several criteria: a block, an activity, a competency or a task.
 *
 * @param kind name of its form field: {@code block}, {@code activity}, {@code competency} or {@code task}
 * @param note one quiet line below the label; empty for none
 * @param official the sentence of the legal text, where the school has imported it
 * @param criteria keys of all criteria below it
 * @param chosen how many of them are chosen
 * @param branches the next level; empty above leaves
 * @param leaves the criteria of a competency
 */
public record Branch(
        String kind,
        long id,
        String code,
        String label,
        String note,
        Optional<String> official,
        List<Long> criteria,
        int chosen,
        List<Branch> branches,
        List<Leaf> leaves) {

    /** Unique on the page. */
    public String key() {
        return kind + "-" + id;
    }

    public int total() {
        return criteria.size();
    }

    public boolean whole() {
        return chosen == criteria.size();
    }

    /** Unfolded at first: something below it is chosen, and that does not show from above. */
    public boolean open() {
        return chosen > 0 && (leaves.isEmpty() || !whole());
    }

    /** For the script: keys, space separated. */
    public String criteriaKeys() {
        return criteria.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
