package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.bilingual;
import static org.acquis.framework.exchange.casefile.NodeValues.canBeRounded;
import static org.acquis.framework.exchange.casefile.NodeValues.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.UnderstoodScale;

/** Reads the scale, which only our extension of the package tells. */
final class ReadingScale {
    private final GivenIdentifiers beside;

    ReadingScale(GivenIdentifiers beside) {
        this.beside = beside;
    }

    /** Empty where the file tells none, or says that nobody chose the one it holds. */
    Optional<UnderstoodScale> read(JsonNode told) {
        if (told.path("assumed").asBoolean()) {
            return Optional.empty();
        }
        List<JsonNode> levels = stream(told.path("levels"))
                .sorted(Comparator.comparingInt(level -> level.path("position").asInt()))
                .toList();
        List<UnderstoodScale.Step> steps = new ArrayList<>();
        for (JsonNode level : levels) {
            steps.add(step(level, steps.size() + 1));
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnderstoodScale(
                        beside.of(told, "scale"),
                        bilingual(told.path("label")).orElse(new Bilingual("Échelle", "Scale")),
                        steps));
    }

    private UnderstoodScale.Step step(JsonNode level, int position) {
        Bilingual label =
                bilingual(level.path("label")).orElse(new Bilingual("Niveau " + position, "Level " + position));
        return new UnderstoodScale.Step(
                beside.of(level, "level " + position),
                points(level.path("points")),
                level.path("acquired").asBoolean(),
                label,
                bilingual(level.path("description")).orElse(label));
    }

    /** What is no number of a usual size is 0; points of two levels alike are found when the scale is published. */
    private static BigDecimal points(JsonNode told) {
        BigDecimal points = told.isNumber() ? told.decimalValue() : BigDecimal.ZERO;
        return canBeRounded(points) ? points : BigDecimal.ZERO;
    }
}
