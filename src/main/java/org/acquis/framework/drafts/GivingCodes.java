package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;

/**
 * Gives each criterion its printed code: the one that it was published with, or its competency's code, ".K" and the next
 * number that no criterion of that competency ever had.
 */
final class GivingCodes {
    private final KeptCodes kept;

    GivingCodes(KeptCodes kept) {
        this.kept = kept;
    }

    UnderstoodFramework in(UnderstoodFramework framework) {
        return Reshaping.competencies(framework, this::coded);
    }

    private UnderstoodCompetency coded(UnderstoodCompetency competency) {
        int last = kept.highest().getOrDefault(competency.identifier(), 0);
        List<UnderstoodCriterion> coded = new ArrayList<>();
        for (UnderstoodCriterion criterion : competency.criteria()) {
            String code = kept.codes().get(criterion.identifier());
            if (code == null) {
                code = competency.code() + ".K" + ++last;
            }
            coded.add(criterion.withCode(code));
        }
        return competency.withCriteria(coded);
    }

    /** The number that a code ends with; 0 for a code of another shape. */
    static int number(String code) {
        String digits = code.substring(code.lastIndexOf('K') + 1);
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
