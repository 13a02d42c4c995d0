package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.ours;
import static org.acquis.framework.exchange.casefile.NodeValues.stream;
import static org.acquis.framework.exchange.casefile.NodeValues.text;
import static org.acquis.framework.exchange.casefile.NodeValues.worded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.casefile.CasePackage.Node;

/** Reads criteria with their weights and levels, from rubrics or from items below a competency. */
final class ReadingCriteria {
    private final GivenNames names;
    private final GivenIdentifiers beside;
    private final int levels;
    private final List<Doubt> doubts;

    /** @param levels how many the scale has; 0 without a scale of ours */
    ReadingCriteria(GivenNames names, GivenIdentifiers beside, int levels, List<Doubt> doubts) {
        this.names = names;
        this.beside = beside;
        this.levels = levels;
        this.doubts = doubts;
    }

    UnderstoodCriterion read(Node node, String competency, int position) {
        JsonNode json = node.json();
        String code = names.criterionCode(json, competency, position);
        return new UnderstoodCriterion(
                names.identifier(node, code),
                code,
                worded(words(node), json),
                weight(json.path("weight"), code, node.place()),
                ours(json).path("essential").asBoolean(),
                stream(ours(json).path("indicators"))
                        .flatMap(indicator -> text(indicator).stream())
                        .toList(),
                text(ours(json), "note"),
                levels(json.path("CFRubricCriterionLevels"), code, node.place()),
                node.place());
    }

    static String words(Node criterion) {
        return text(criterion.json(), "description")
                .or(() -> text(criterion.json(), "fullStatement"))
                .or(() -> text(criterion.json(), "category"))
                .or(() -> text(criterion.json(), "humanCodingScheme"))
                .orElse("?");
    }

    private BigDecimal weight(JsonNode told, String code, Place place) {
        if (told.isMissingNode() || told.isNull()) {
            return BigDecimal.ONE;
        }
        Optional<BigDecimal> number = told.isNumber() ? Optional.of(told.decimalValue()) : Optional.empty();
        return number.filter(UnderstoodCriterion::isWeight).orElseGet(() -> {
            BigDecimal nearest = number.filter(NodeValues::canBeRounded)
                    .map(weight -> weight.setScale(UnderstoodCriterion.WEIGHT_DECIMALS, RoundingMode.HALF_UP))
                    .filter(UnderstoodCriterion::isWeight)
                    .orElse(BigDecimal.ONE);
            doubts.add(
                    new Doubt.WeightCorrected(code, place, Source.shortened(told.asText()), nearest.toPlainString()));
            return nearest;
        });
    }

    /**
     * Without a scale of ours the file's levels have no points that could be trusted to mean ours.
     *
     * @return one for each level of the scale; empty where the file tells none
     */
    private List<CriterionLevel> levels(JsonNode told, String code, Place place) {
        if (levels == 0 || told.isEmpty()) {
            return List.of();
        }
        Map<Integer, JsonNode> found = new HashMap<>();
        int next = 1;
        for (JsonNode level : told) {
            int position = level.path("position").asInt(next++);
            if (position < 1 || position > levels || found.putIfAbsent(position, level) != null) {
                text(level, "description")
                        .ifPresent(words -> doubts.add(new Doubt.LeftOut(code, place, Source.shortened(words))));
            }
        }
        return IntStream.rangeClosed(1, levels)
                .mapToObj(position -> {
                    JsonNode level = found.getOrDefault(position, MissingNode.getInstance());
                    return new CriterionLevel(
                            beside.of(level, "level " + code + "/" + position), text(level, "description"));
                })
                .toList();
    }
}
