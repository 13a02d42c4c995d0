package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.framework.drafts.PublishFinding.Problem;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;

/** Says which parts of a draft cannot be told from others: each bears an identifier of its own, and tasks name some. */
final class CheckingIdentifiers {
    private static final int LENGTH = 36;

    private final Set<String> seen = new HashSet<>();
    private final Set<String> competencies = new HashSet<>();
    private final List<PublishFinding> found = new ArrayList<>();

    private CheckingIdentifiers() {}

    static List<PublishFinding> of(UnderstoodFramework framework) {
        CheckingIdentifiers checking = new CheckingIdentifiers();
        checking.part(framework.identifier());
        framework.blocks().stream().map(UnderstoodBlock::identifier).forEach(checking::part);
        framework.activities().stream().map(UnderstoodActivity::identifier).forEach(checking::part);
        framework.competencies().forEach(checking::competency);
        framework.criteria().forEach(checking::criterion);
        framework.tasks().forEach(checking::task);
        checking.beside("", framework.scaleOrUsual().levels().stream().map(UnderstoodScale.Step::identifier));
        return checking.found;
    }

    private void competency(UnderstoodCompetency competency) {
        part(competency.identifier());
        competencies.add(competency.identifier());
        beside(competency.identifier(), competency.method().stream().map(UnderstoodMethod::identifier));
    }

    private void criterion(UnderstoodCriterion criterion) {
        part(criterion.identifier());
        beside(criterion.identifier(), criterion.levels().stream().map(CriterionLevel::identifier));
    }

    /** After all competencies. */
    private void task(UnderstoodTask task) {
        if (!competencies.containsAll(task.competencies())) {
            found.add(new PublishFinding(Problem.TASK_OF_UNKNOWN_COMPETENCY, task.identifier()));
        }
        part(task.identifier());
    }

    private void part(String identifier) {
        if (!seen.add(identifier) || isWrong(identifier)) {
            found.add(new PublishFinding(Problem.WRONG_IDENTIFIER, identifier));
        }
    }

    private void beside(String part, Stream<String> identifiers) {
        if (identifiers.anyMatch(CheckingIdentifiers::isWrong)) {
            found.add(new PublishFinding(Problem.WRONG_IDENTIFIER, part));
        }
    }

    private static boolean isWrong(String identifier) {
        return identifier.isBlank() || identifier.length() > LENGTH;
    }
}
