package org.acquis.web.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.progress.CompetencyMastery;
import org.acquis.progress.CriterionState;
import org.acquis.progress.StateCounts;
import org.acquis.web.Texts;

/** Counts in words, states that nobody is in left out. */
final class Figures {
    private static final List<CriterionState> OPEN =
            List.of(CriterionState.BELOW, CriterionState.TO_SCORE, CriterionState.NOT_OBSERVED);

    private Figures() {}

    /** "12 acquis sur 20 · 3 en cours · 5 à évaluer". */
    static String all(StateCounts counts, Texts texts) {
        List<String> parts = new ArrayList<>();
        parts.add(
                counts.toAcquire() == 0
                        ? texts.of("progress.count.nothing")
                        : texts.of("progress.count.acquired", counts.of(CriterionState.ACQUIRED), counts.toAcquire()));
        parts.addAll(words(OPEN, counts, texts));
        parts.addAll(words(List.of(CriterionState.EXEMPT), counts, texts));
        return String.join(" · ", parts);
    }

    /** The same of a competency, and its mean where the rules ask for one. */
    static String of(CompetencyMastery competency, CertificationRules rules, Texts texts) {
        String counts = all(competency.counts(), texts);
        return rules.hasMeans() ? withMean(counts, competency.mean(), texts) : counts;
    }

    /** "3 en cours · moyenne 1,67". */
    static String withMean(String figures, Optional<BigDecimal> mean, Texts texts) {
        return Stream.concat(
                        Stream.of(figures),
                        mean.map(points -> texts.of("progress.count.mean", texts.number(points))).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** "3 en cours · 5 à évaluer". */
    static String missing(StateCounts counts, Texts texts) {
        return String.join(" · ", words(OPEN, counts, texts));
    }

    private static List<String> words(List<CriterionState> states, StateCounts counts, Texts texts) {
        return states.stream()
                .filter(state -> counts.of(state) > 0)
                .map(state -> texts.of("progress.count." + state.code(), counts.of(state)))
                .toList();
    }
}
