package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acquis.framework.drafts.PublishFinding.Problem;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;

/** Says all that keeps a draft from being published, at once. */
public final class CheckingDraft {
    private static final int LONGEST_CODE = 30;

    private CheckingDraft() {}

    /** @return empty for a draft that can be published as it is */
    public static List<PublishFinding> of(DraftContent content) {
        List<PublishFinding> found = new ArrayList<>();
        UnderstoodFramework framework = content.framework();
        if (!content.doubts().isEmpty()) {
            found.add(new PublishFinding(Problem.OPEN_DOUBTS, ""));
        }
        if (framework.heading().title().isEmpty()) {
            found.add(new PublishFinding(Problem.NO_TITLE, ""));
        }
        if (framework.blocks().isEmpty()) {
            found.add(new PublishFinding(Problem.NO_BLOCK, ""));
        }
        for (UnderstoodBlock block : framework.blocks()) {
            if (block.activities().isEmpty()) {
                found.add(new PublishFinding(Problem.NO_ACTIVITY, block.identifier()));
            }
        }
        for (UnderstoodActivity activity : framework.activities()) {
            if (activity.competencies().isEmpty()) {
                found.add(new PublishFinding(Problem.NO_COMPETENCY, activity.identifier()));
            }
        }
        for (UnderstoodCompetency competency : framework.competencies()) {
            if (competency.method().isEmpty()) {
                found.add(new PublishFinding(Problem.NO_METHOD, competency.identifier()));
            }
            if (competency.criteria().isEmpty()) {
                found.add(new PublishFinding(Problem.NO_CRITERION, competency.identifier()));
            }
        }
        framework.tasks().stream()
                .filter(task -> task.competencies().isEmpty())
                .forEach(task -> found.add(new PublishFinding(Problem.TASK_WITHOUT_COMPETENCY, task.identifier())));
        framework.criteria().stream()
                .filter(criterion -> !UnderstoodCriterion.isWeight(criterion.weight()))
                .forEach(criterion -> found.add(new PublishFinding(Problem.WRONG_WEIGHT, criterion.identifier())));
        if (framework.scale().flatMap(CheckingScale::of).isPresent()) {
            found.add(new PublishFinding(Problem.WRONG_SCALE, ""));
        }
        codes(framework, found);
        found.addAll(CheckingIdentifiers.of(framework));
        found.addAll(CheckingLengths.of(framework));
        return List.copyOf(found);
    }

    private static void codes(UnderstoodFramework framework, List<PublishFinding> found) {
        Set<String> seen = new HashSet<>();
        for (Part part : new Parts(framework).all()) {
            if (!seen.add(part.code())) {
                found.add(new PublishFinding(Problem.CODE_TWICE, part.identifier()));
            }
            if (part.code().isBlank()) {
                found.add(new PublishFinding(Problem.NO_CODE, part.identifier()));
            }
            if (part.code().length() > LONGEST_CODE) {
                found.add(new PublishFinding(Problem.CODE_TOO_LONG, part.identifier()));
            }
        }
    }
}
