package org.acquis.web.framework;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.acquis.framework.CaseKind;
import org.acquis.framework.drafts.Part;
import org.acquis.framework.drafts.Parts;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.web.Texts;

/** Composes the list of the épreuves of a draft, and the page of one. */
final class TaskPages {
    private final UnderstoodFramework framework;
    private final Texts texts;
    private final Typed typed;

    TaskPages(UnderstoodFramework framework, Texts texts, Typed typed) {
        this.framework = framework;
        this.texts = texts;
        this.typed = typed;
    }

    TasksPage list(DraftHead head) {
        Parts parts = new Parts(framework);
        return new TasksPage(
                head,
                framework.tasks().stream()
                        .map(task -> new TasksPage.Row(
                                head.address() + "/tasks/" + task.identifier(),
                                task.code(),
                                texts.in(task.title()),
                                texts.of("framework.case." + task.caseKind().code()),
                                task.competencies().stream()
                                        .flatMap(each -> parts.find(each).stream())
                                        .map(Part::code)
                                        .collect(Collectors.joining(", "))))
                        .toList(),
                typed.or("title", ""),
                choices(framework.competencies(), List.of(typed.or("competency", ""))));
    }

    TaskPage page(DraftHead head, UnderstoodTask task) {
        List<String> chosen = typed.chosen("competency", "code", task.competencies());
        String caseKind = typed.or("case", task.caseKind().code());
        return new TaskPage(
                head,
                task.identifier(),
                typed.or("code", task.code()),
                typed.or("title-fr", task.title().fr()),
                typed.or("title-en", task.title().en()),
                typed.or("description-fr", task.description().fr()),
                typed.or("description-en", task.description().en()),
                Arrays.stream(CaseKind.values())
                        .map(each -> new PartPage.Choice(
                                each.code(),
                                texts.of("framework.case." + each.code()),
                                each.code().equals(caseKind)))
                        .toList(),
                framework.blocks().stream()
                        .map(block -> new TaskPage.BlockBoxes(
                                block.code() + " " + texts.in(block.title().labelled()),
                                choices(competencies(block), chosen)))
                        .filter(block -> !block.competencies().isEmpty())
                        .toList());
    }

    private static List<UnderstoodCompetency> competencies(UnderstoodBlock block) {
        return block.activities().stream()
                .flatMap(activity -> activity.competencies().stream())
                .toList();
    }

    private List<PartPage.Choice> choices(List<UnderstoodCompetency> competencies, List<String> chosen) {
        return competencies.stream()
                .map(competency -> new PartPage.Choice(
                        competency.identifier(),
                        competency.code() + " "
                                + texts.in(competency.statement().labelled()),
                        chosen.contains(competency.identifier())))
                .toList();
    }
}
