package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodTask;

/**
 * An épreuve that is missing, the last one: it takes the kind of case of the competency that it begins with.
 *
 * @param title in either language: it stands for both
 * @param part identifier of that competency
 */
public record AddTask(String title, String part) implements Edit {
    @Override
    public String act() {
        return "add-task";
    }

    @Override
    public Edited apply(DraftContent content) {
        if (title.isBlank()) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        if (Edit.find(content, part, PartKind.COMPETENCY).isEmpty()) {
            return Edit.refused(EditRefusal.NO_COMPETENCY);
        }
        List<UnderstoodTask> tasks = new ArrayList<>(content.framework().tasks());
        tasks.add(new UnderstoodTask(
                UUID.randomUUID().toString(),
                new Parts(content.framework()).freeCode("T", tasks.size() + 1),
                new Bilingual(title, title),
                new Bilingual("", ""),
                caseKind(content),
                List.of(part),
                new Place.Whole()));
        return Edit.changed(content.with(content.framework().withTasks(tasks)));
    }

    private CaseKind caseKind(DraftContent content) {
        return content.framework().competencies().stream()
                .filter(competency -> competency.identifier().equals(part))
                .flatMap(competency -> competency.method().stream())
                .map(UnderstoodMethod::caseKind)
                .findFirst()
                .orElse(CaseKind.EITHER);
    }
}
