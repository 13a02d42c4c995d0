package org.acquis.framework.exchange;

import java.util.Optional;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;

/**
 * The modalité d'évaluation of one competency.
 *
 * @param printed the document's name for the kind, such as "Étude de cas"; empty where the file only has our code
 * @param brief what the candidate is asked for
 * @param accommodations what may be adapted in this method, where the document says it
 */
public record UnderstoodMethod(
        String identifier,
        MethodKind kind,
        Optional<String> printed,
        CaseKind caseKind,
        Wording brief,
        Optional<Wording> accommodations,
        Place place) {
    public UnderstoodMethod withBrief(Wording changed) {
        return new UnderstoodMethod(identifier, kind, printed, caseKind, changed, accommodations, place);
    }

    public UnderstoodMethod withAccommodations(Optional<Wording> changed) {
        return new UnderstoodMethod(identifier, kind, printed, caseKind, brief, changed, place);
    }

    public UnderstoodMethod withIdentifier(String changed) {
        return new UnderstoodMethod(changed, kind, printed, caseKind, brief, accommodations, place);
    }
}
