package org.acquis.framework;

import java.util.List;

/**
 * A work situation, such as A1.1; never a Moodle activity.
 *
 * @param identifier CASE identifier, kept from version to version
 */
public record ProfessionalActivity(
        ActivityId id, String identifier, String code, Bilingual title, List<Competency> competencies) {

    public ProfessionalActivity {
        competencies = List.copyOf(competencies);
    }
}
