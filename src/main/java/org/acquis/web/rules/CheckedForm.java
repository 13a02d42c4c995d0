package org.acquis.web.rules;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.rules.CertificationRules;

/**
 * What a form says, or why it says nothing.
 *
 * @param rules empty where there are problems
 */
public record CheckedForm(Optional<CertificationRules> rules, List<Problem> problems) {
    public CheckedForm {
        problems = List.copyOf(problems);
    }

    /**
     * A number that cannot be used.
     *
     * @param field id and name of the input
     * @param sentence what is expected there, with the field's own name
     */
    public record Problem(String field, String sentence) {}
}
