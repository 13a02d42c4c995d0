package org.acquis.framework.exchange;

import java.util.List;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;

/**
 * An épreuve of the file, where the file tells it.
 *
 * @param competencies their identifiers, in the order of the task; each once
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
        competencies = competencies.stream().distinct().toList();
    }

    public UnderstoodTask withIdentifier(String changed) {
        return new UnderstoodTask(changed, code, title, description, caseKind, competencies, place);
    }

    public UnderstoodTask withCompetencies(List<String> changed) {
        return new UnderstoodTask(identifier, code, title, description, caseKind, changed, place);
    }
}
