package org.acquis.framework.exchange;

import java.util.List;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;

/**
 * An épreuve of the file, where the file tells it.
 *
 * @param competencies their identifiers, in the order of the task
 */
public record UnderstoodTask(
        String identifier,
        String code,
        Bilingual title,
        Bilingual description,
        CaseKind caseKind,
        List<String> competencies,
        Place place) {
    public UnderstoodTask {
        competencies = List.copyOf(competencies);
    }
}
