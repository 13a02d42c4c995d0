package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodTask;

/**
 * What an épreuve is called, what it asks for, and which competencies it assesses, even across blocs.
 *
 * @param title in one language only it stands for both
 * @param description likewise; empty in both: there is none
 * @param competencies their identifiers: those that the task had keep its order, new ones follow in that of the référentiel
 */
public record DescribeTask(
        String part, String code, Bilingual title, Bilingual description, CaseKind caseKind, List<String> competencies)
        implements Edit {
    public DescribeTask {
        competencies = List.copyOf(competencies);
    }

    @Override
    public String act() {
        return "describe-task";
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public Edited apply(DraftContent content) {
        return refusal(content)
                .map(Edit::refused)
                .orElseGet(() -> Edit.changed(content.with(content.framework()
                        .withTasks(content.framework().tasks().stream()
                                .map(task -> task.identifier().equals(part) ? described(task, content) : task)
                                .toList()))));
    }

    private Optional<EditRefusal> refusal(DraftContent content) {
        if (Edit.find(content, part, PartKind.TASK).isEmpty()) {
            return Optional.of(EditRefusal.PART_GONE);
        }
        if (code.isBlank()) {
            return Optional.of(EditRefusal.NO_CODE);
        }
        if (new Parts(content.framework()).isTaken(code, part)) {
            return Optional.of(EditRefusal.CODE_TAKEN);
        }
        if (title.saysNothing()) {
            return Optional.of(EditRefusal.NO_WORDS);
        }
        return competencies(content, List.of()).isEmpty() ? Optional.of(EditRefusal.NO_COMPETENCY) : Optional.empty();
    }

    private UnderstoodTask described(UnderstoodTask task, DraftContent content) {
        return new UnderstoodTask(
                task.identifier(),
                code,
                title.inBoth(),
                description.inBoth(),
                caseKind,
                competencies(content, task.competencies()),
                task.place());
    }

    private List<String> competencies(DraftContent content, List<String> before) {
        List<String> chosen =
                new ArrayList<>(before.stream().filter(competencies::contains).toList());
        content.framework().competencies().stream()
                .map(UnderstoodCompetency::identifier)
                .filter(each -> competencies.contains(each) && !before.contains(each))
                .forEach(chosen::add);
        return chosen;
    }
}
