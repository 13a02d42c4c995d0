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
}
