package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.framework.Bilingual;
import org.acquis.framework.drafts.PublishFinding.Problem;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;

/** Says which words and names of a draft are longer than a version can hold. */
final class CheckingLengths {
    /** Characters of a text; in the database a text may have 65,535 bytes. */
    private static final int TEXT = 10_000;

    private static final int TITLE = 500;
    private static final int REGISTER_CODE = 20;
    private static final int METHOD_NAME = 200;
    private static final int TASK_TITLE = 1_000;
    private static final int LEVEL_NAME = 100;

    private final UnderstoodFramework framework;
    private final List<PublishFinding> found = new ArrayList<>();

    private CheckingLengths(UnderstoodFramework framework) {
        this.framework = framework;
    }

    static List<PublishFinding> of(UnderstoodFramework framework) {
        CheckingLengths checking = new CheckingLengths(framework);
        checking.heading(framework.heading());
        checking.scale(framework.scaleOrUsual());
        framework.blocks().forEach(checking::block);
        framework.activities().forEach(checking::activity);
        framework.competencies().forEach(checking::competency);
        framework.criteria().forEach(checking::criterion);
        framework.tasks().forEach(checking::task);
        return checking.found;
    }

    private void heading(UnderstoodHeading heading) {
        refuse(heading.title().stream().flatMap(CheckingLengths::words), TITLE, Problem.TITLE_TOO_LONG, "");
        refuse(heading.rncpCode().stream(), REGISTER_CODE, Problem.REGISTER_CODE_TOO_LONG, "");
    }

    private void scale(UnderstoodScale scale) {
        refuse(scale.levels().stream().flatMap(step -> words(step.label())), LEVEL_NAME, Problem.LEVEL_TOO_LONG, "");
        refuse(scale.levels().stream().flatMap(step -> words(step.description())), TEXT, Problem.LEVEL_TOO_LONG, "");
    }

    private void block(UnderstoodBlock block) {
        refuse(words(block.title()), TEXT, Problem.TEXT_TOO_LONG, block.identifier());
    }

    private void activity(UnderstoodActivity activity) {
        refuse(words(activity.title()), TEXT, Problem.TEXT_TOO_LONG, activity.identifier());
    }

    private void competency(UnderstoodCompetency competency) {
        Stream<Wording> method = competency.method().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.brief()), each.accommodations().stream()));
        refuse(
                Stream.concat(Stream.of(competency.statement()), method).flatMap(CheckingLengths::words),
                TEXT,
                Problem.TEXT_TOO_LONG,
                competency.identifier());
        refuse(
                competency.method().flatMap(UnderstoodMethod::printed).stream(),
                METHOD_NAME,
                Problem.METHOD_NAME_TOO_LONG,
                competency.identifier());
    }

    private void criterion(UnderstoodCriterion criterion) {
        Stream<String> beside = Stream.of(
                        Stream.of(String.join("\n", criterion.indicators())),
                        criterion.note().stream(),
                        criterion.levels().stream()
                                .map(CriterionLevel::descriptor)
                                .flatMap(Optional::stream))
                .flatMap(each -> each);
        refuse(Stream.concat(words(criterion.wording()), beside), TEXT, Problem.TEXT_TOO_LONG, criterion.identifier());
    }

    private void task(UnderstoodTask task) {
        refuse(words(task.title()), TASK_TITLE, Problem.TASK_TITLE_TOO_LONG, task.identifier());
        refuse(words(task.description()), TEXT, Problem.TEXT_TOO_LONG, task.identifier());
    }

    private void refuse(Stream<String> texts, int longest, Problem problem, String part) {
        PublishFinding finding = new PublishFinding(problem, part);
        if (texts.anyMatch(text -> text.length() > longest) && !found.contains(finding)) {
            found.add(finding);
        }
    }

    private static Stream<String> words(Wording wording) {
        return Stream.concat(wording.official().stream(), words(wording.labelled()));
    }

    private static Stream<String> words(Bilingual text) {
        return Stream.of(text.fr(), text.en());
    }
}
