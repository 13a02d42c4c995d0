package org.acquis.framework.exchange;

import java.util.List;

/**
 * A professional activity of the file.
 *
 * @param code normalised; given by its place where the document prints none
 */
public record UnderstoodActivity(
        String identifier, String code, Wording title, List<UnderstoodCompetency> competencies, Place place) {
    public UnderstoodActivity {
        competencies = List.copyOf(competencies);
    }

    public UnderstoodActivity with(String changedCode, Wording changedTitle) {
        return new UnderstoodActivity(identifier, changedCode, changedTitle, competencies, place);
    }

    public UnderstoodActivity withCompetencies(List<UnderstoodCompetency> changed) {
        return new UnderstoodActivity(identifier, code, title, changed, place);
    }

    public UnderstoodActivity withIdentifier(String changed) {
        return new UnderstoodActivity(changed, code, title, competencies, place);
    }
}
