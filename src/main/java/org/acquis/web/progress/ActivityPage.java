package org.acquis.web.progress;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * One activity for the learner: what it assesses, and what came of it.
 *
 * @param facts how much is assessed, and what for, in words
 * @param result of the attempt that speaks for the activity; empty before the first finalised grid
 * @param notes sentences that say how to read the page
 */
public record ActivityPage(
        Shell shell, String facts, Optional<Result> result, List<String> notes, List<Part> competencies) {
    /**
     * @param sum the score as the sum it is, or why there is none
     * @param figures how much was observed and acquired, in words
     * @param finalised when, and which attempt
     * @param earlierTitle of the fold that holds {@code earlier}; empty without any
     */
    public record Result(
            String sum,
            boolean hasSum,
            String figures,
            String finalised,
            Optional<String> remark,
            Optional<String> earlierTitle,
            List<Earlier> earlier) {}

    /** An attempt before the one that speaks for the activity. */
    public record Earlier(String attempt, String finalised, String sum) {}

    /**
     * A competency and those of its criteria that the activity assesses.
     *
     * @param method kind of assessment and of its case, in words
     */
    public record Part(
            String code,
            String label,
            Optional<String> official,
            String method,
            String brief,
            Optional<String> methodOfficial,
            List<CriterionLine> criteria) {}
}
