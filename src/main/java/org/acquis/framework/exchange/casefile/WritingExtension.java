package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.WrittenNodes.bilingual;
import static org.acquis.framework.exchange.casefile.WrittenNodes.empty;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;

/** Writes what the standard has no place for: the scale and the tasks. */
final class WritingExtension {
    private static final int FORMAT = 1;

    private WritingExtension() {}

    static void write(ObjectNode ours, UnderstoodScale scale, boolean assumed, List<UnderstoodTask> tasks) {
        ours.put("formatVersion", FORMAT);
        ours.set("scale", scale(scale, assumed));
        ArrayNode written = ours.putArray("tasks");
        tasks.forEach(task -> written.add(task(task, written.size() + 1)));
    }

    private static ObjectNode scale(UnderstoodScale scale, boolean assumed) {
        ObjectNode node = empty();
        node.put("identifier", scale.identifier());
        if (assumed) {
            node.put("assumed", true);
        }
        node.set("label", bilingual(scale.label()));
        ArrayNode levels = node.putArray("levels");
        for (UnderstoodScale.Step step : scale.levels()) {
            ObjectNode level = levels.addObject();
            level.put("identifier", step.identifier());
            level.put("position", levels.size());
            level.put("points", step.points());
            level.put("acquired", step.acquired());
            level.set("label", bilingual(step.label()));
            level.set("description", bilingual(step.description()));
        }
        return node;
    }

    private static ObjectNode task(UnderstoodTask task, int position) {
        ObjectNode node = empty();
        node.put("identifier", task.identifier());
        node.put("code", task.code());
        node.put("position", position);
        node.set("title", bilingual(task.title()));
        node.set("description", bilingual(task.description()));
        node.put("caseKind", task.caseKind().code());
        ArrayNode competencies = node.putArray("competencies");
        task.competencies().forEach(competencies::add);
        return node;
    }
}
