package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.jspecify.annotations.Nullable;

/**
 * Gives each criterion its printed code: the one that it was published with, or its competency's code, ".K" and the next
 * number that no criterion ever had with it: also where a competency has taken over the code of another one.
 */
final class GivingCodes {
    private final KeptCodes kept;
    private final Set<String> given;

    GivingCodes(KeptCodes kept) {
        this.kept = kept;
        this.given = Set.copyOf(kept.codes().values());
    }

    UnderstoodFramework in(UnderstoodFramework framework) {
        return Reshaping.competencies(framework, this::coded);
    }

    private UnderstoodCompetency coded(UnderstoodCompetency competency) {
        int last = kept.highest().getOrDefault(competency.identifier(), 0);
        List<UnderstoodCriterion> coded = new ArrayList<>();
        for (UnderstoodCriterion criterion : competency.criteria()) {
            @Nullable String code = kept.codes().get(criterion.identifier());
            while (code == null) {
                String next = competency.code() + ".K" + ++last;
                code = given.contains(next) ? null : next;
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
