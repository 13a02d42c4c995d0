package org.acquis.framework;

import java.util.Optional;

/**
 * Modalité d'évaluation of one competency.
 *
 * @param brief what the candidate is asked for, in our own words
 * @param official the same in the words of the legal text, where the school has imported it
 * @param accommodations frame of what may be adapted for a candidate with a disability
 */
public record AssessmentMethod(
        MethodKind kind,
        CaseKind caseKind,
        Bilingual brief,
        Optional<String> official,
        Optional<Bilingual> accommodations) {}
