package org.acquis.framework.drafts;

import java.util.HashMap;
import java.util.Map;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;

/**
 * Codes that the published versions of a framework have given to criteria: never given a second time.
 *
 * @param codes of criteria, by identifier
 * @param highest number given within a competency, by the competency's identifier
 */
public record KeptCodes(Map<String, String> codes, Map<String, Integer> highest) {
    public KeptCodes {
        codes = Map.copyOf(codes);
        highest = Map.copyOf(highest);
    }

    /** Of a framework that was never published. */
    public static KeptCodes none() {
        return new KeptCodes(Map.of(), Map.of());
    }

    /**
     * Those that a file tells of a framework which was never published here: a competency whose codes have a gap or another
     * order was published elsewhere, and keeps them.
     */
    static KeptCodes toldBy(UnderstoodFramework read) {
        Map<String, String> codes = new HashMap<>();
        Map<String, Integer> highest = new HashMap<>();
        UnderstoodFramework counted = new GivingCodes(none()).in(read);
        for (int i = 0; i < read.competencies().size(); i++) {
            UnderstoodCompetency competency = read.competencies().get(i);
            if (!competency.equals(counted.competencies().get(i))) {
                for (UnderstoodCriterion criterion : competency.criteria()) {
                    codes.put(criterion.identifier(), criterion.code());
                    highest.merge(competency.identifier(), GivingCodes.number(criterion.code()), Math::max);
                }
            }
        }
        return new KeptCodes(codes, highest);
    }

    boolean givesNone() {
        return codes.isEmpty();
    }

    /** @param later codes, which win where both know a criterion */
    KeptCodes and(KeptCodes later) {
        Map<String, String> both = new HashMap<>(codes);
        both.putAll(later.codes);
        Map<String, Integer> most = new HashMap<>(highest);
        later.highest.forEach((competency, number) -> most.merge(competency, number, Math::max));
        return new KeptCodes(both, most);
    }
}
