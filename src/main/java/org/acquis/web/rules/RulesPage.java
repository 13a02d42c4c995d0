package org.acquis.web.rules;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * The rules of one version: what holds, the form, an example.
 *
 * @param path of this page
 * @param version title and label
 * @param standing which edition holds, and what saving does
 * @param held the rules that hold, in one sentence
 * @param notice what has just been done, or what stands in the way
 * @param example of what is typed; empty while a number cannot be used
 * @param needed points from which a mean counts where nobody names any
 * @param editions that were saved, the one that holds first
 */
public record RulesPage(
        Shell shell,
        String path,
        String version,
        String standing,
        String held,
        Optional<Notice> notice,
        RulesForm form,
        List<CheckedForm.Problem> problems,
        Optional<WorkedExample> example,
        String needed,
        List<Edition> editions) {
    public RulesPage {
        problems = List.copyOf(problems);
        editions = List.copyOf(editions);
    }

    /** @param problem nothing was saved */
    public record Notice(String sentence, boolean problem) {}

    /** @param line number, when and by whom it was saved, since when it is locked */
    public record Edition(String line, String sentence) {}

    /** What is expected in a field, where it does not stand there. */
    public Optional<String> problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(CheckedForm.Problem::sentence)
                .findFirst();
    }
}
