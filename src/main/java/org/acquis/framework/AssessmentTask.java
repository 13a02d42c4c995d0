package org.acquis.framework;

import java.util.List;

/**
 * Épreuve: one case that assesses several competencies, even across blocks.
 *
 * @param caseKind what all its competencies accept together
 * @param competencies in the order of the task
 */
public record AssessmentTask(
        TaskId id,
        String identifier,
        String code,
        Bilingual title,
        Bilingual description,
        CaseKind caseKind,
        List<CompetencyId> competencies) {

    public AssessmentTask {
        competencies = List.copyOf(competencies);
    }
}
