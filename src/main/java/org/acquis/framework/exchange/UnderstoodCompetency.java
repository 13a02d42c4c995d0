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

    public UnderstoodCompetency with(String changedCode, Wording changedStatement) {
        return new UnderstoodCompetency(identifier, changedCode, changedStatement, method, criteria, place);
    }

    public UnderstoodCompetency withMethod(UnderstoodMethod changed) {
        return new UnderstoodCompetency(identifier, code, statement, Optional.of(changed), criteria, place);
    }

    public UnderstoodCompetency withCriteria(List<UnderstoodCriterion> changed) {
        return new UnderstoodCompetency(identifier, code, statement, method, changed, place);
    }

    public UnderstoodCompetency withIdentifier(String changed) {
        return new UnderstoodCompetency(changed, code, statement, method, criteria, place);
    }
}
