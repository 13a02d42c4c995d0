package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.WrittenNodes.bilingual;
import static org.acquis.framework.exchange.casefile.WrittenNodes.identified;
import static org.acquis.framework.exchange.casefile.WrittenNodes.label;
import static org.acquis.framework.exchange.casefile.WrittenNodes.list;
import static org.acquis.framework.exchange.casefile.WrittenNodes.ours;
import static org.acquis.framework.exchange.casefile.WrittenNodes.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;

/** Writes a rubric for each competency: its criteria, and for each of them the levels of the scale. */
final class WritingRubrics {
    private final UnderstoodFramework framework;
    private final UnderstoodScale scale;
    private final String written;
    private final Identifiers identifiers;

    WritingRubrics(UnderstoodFramework framework, UnderstoodScale scale, String written) {
        this.framework = framework;
        this.scale = scale;
        this.written = written;
        identifiers = Identifiers.below(framework.identifier());
    }

    ArrayNode rubrics() {
        ArrayNode rubrics = list();
        framework.competencies().forEach(competency -> rubrics.add(rubric(competency)));
        return rubrics;
    }

    private ObjectNode rubric(UnderstoodCompetency competency) {
        ObjectNode rubric = identified(identifiers.of("rubric " + competency.identifier()));
        rubric.put("title", "Grille d'évaluation " + competency.code());
        rubric.put("description", competency.statement().shown());
        rubric.put("lastChangeDateTime", written);
        ArrayNode criteria = rubric.putArray("CFRubricCriteria");
        for (UnderstoodCriterion criterion : competency.criteria()) {
            criteria.add(
                    criterion(criterion, competency, rubric.path("identifier").asText(), criteria.size() + 1));
        }
        ObjectNode ours = ours(rubric);
        ours.put("competency", competency.identifier());
        ours.set(
                "label",
                bilingual(new Bilingual(
                        "Grille d'évaluation " + competency.code(), "Assessment grid " + competency.code())));
        return rubric;
    }

    private ObjectNode criterion(
            UnderstoodCriterion criterion, UnderstoodCompetency competency, String rubric, int position) {
        ObjectNode node = identified(criterion.identifier());
        node.put("category", criterion.code());
        node.put("description", criterion.wording().shown());
        node.set("CFItemURI", reference(competency.code(), competency.identifier()));
        node.put("weight", criterion.weight());
        node.put("position", position);
        node.put("rubricId", rubric);
        node.put("lastChangeDateTime", written);
        ArrayNode levels = node.putArray("CFRubricCriterionLevels");
        for (UnderstoodScale.Step step : scale.levels()) {
            levels.add(level(step, criterion, levels.size()));
        }
        ObjectNode ours = ours(node);
        ours.put("code", criterion.code());
        label(ours, criterion.wording());
        if (criterion.essential()) {
            ours.put("essential", true);
        }
        if (!criterion.indicators().isEmpty()) {
            criterion.indicators().forEach(ours.putArray("indicators")::add);
        }
        criterion.note().ifPresent(note -> ours.put("note", note));
        return node;
    }

    private ObjectNode level(UnderstoodScale.Step step, UnderstoodCriterion criterion, int index) {
        Optional<CriterionLevel> own = index < criterion.levels().size()
                ? Optional.of(criterion.levels().get(index))
                : Optional.empty();
        ObjectNode node = identified(own.map(CriterionLevel::identifier)
                .orElseGet(() -> identifiers.of("level " + criterion.identifier() + "/" + (index + 1))));
        own.flatMap(CriterionLevel::descriptor).ifPresent(text -> node.put("description", text));
        node.put("quality", step.label().fr());
        node.put("score", step.points());
        node.put("position", index + 1);
        node.put("rubricCriterionId", criterion.identifier());
        node.put("lastChangeDateTime", written);
        // The standard makes extensions of a level an array, and an object everywhere else.
        ObjectNode ours = node.putArray("extensions").addObject().putObject(NodeValues.OURS);
        ours.set("label", bilingual(step.label()));
        ours.put("acquired", step.acquired());
        return node;
    }
}
