package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.bilingual;
import static org.acquis.framework.exchange.casefile.NodeValues.caseKind;
import static org.acquis.framework.exchange.casefile.NodeValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodTask;

/** Reads tasks, which only our extension of the package tells. */
final class ReadingTasks {
    private final GivenNames names;
    private final Map<String, String> competencies;
    private final List<Doubt> doubts;

    /** @param competencies their identifiers by the file's names for them */
    ReadingTasks(GivenNames names, Map<String, String> competencies, List<Doubt> doubts) {
        this.names = names;
        this.competencies = competencies;
        this.doubts = doubts;
    }

    List<UnderstoodTask> read(JsonNode tasks) {
        List<UnderstoodTask> found = new ArrayList<>();
        int position = 0;
        for (JsonNode task : tasks) {
            Place place = new Place.Node("/extensions/" + NodeValues.OURS + "/tasks/" + position++);
            String code = text(task, "code").orElse("T" + position);
            Bilingual title = bilingual(task.path("title")).orElse(new Bilingual(code, code));
            found.add(new UnderstoodTask(
                    names.identifier(task, code, "task " + position, place),
                    code,
                    title,
                    bilingual(task.path("description")).orElse(title),
                    caseKind(task.path("caseKind")),
                    assessed(task.path("competencies"), code, place),
                    place));
        }
        return found;
    }

    private List<String> assessed(JsonNode told, String task, Place place) {
        List<String> found = new ArrayList<>();
        for (JsonNode each : told) {
            String name = text(each).orElse("?");
            Optional.ofNullable(competencies.get(name))
                    .ifPresentOrElse(
                            found::add, () -> doubts.add(new Doubt.LeftOut(task, place, Source.shortened(name))));
        }
        return found;
    }
}
