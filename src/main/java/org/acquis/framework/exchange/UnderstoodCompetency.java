package org.acquis.framework.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A competency of the file.
 *
 * @param method empty when the document tells none, which is a doubt
 * @param criteria in the order of the source
 */
public record UnderstoodCompetency(
        String identifier,
        String code,
        Wording statement,
        Optional<UnderstoodMethod> method,
        List<UnderstoodCriterion> criteria,
        Place place) {
    public UnderstoodCompetency {
        criteria = List.copyOf(criteria);
    }
}
