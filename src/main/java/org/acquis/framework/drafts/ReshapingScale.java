package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodScale.Step;

/** Changes the levels of a scale, and what each criterion says of them likewise. */
final class ReshapingScale {
    private final DraftContent content;
    private final UnderstoodScale scale;

    ReshapingScale(DraftContent content) {
        this.content = content;
        this.scale = content.framework().scaleOrUsual();
    }

    /** @param descriptors the same change, for criteria that say something of the levels */
    Edited with(List<Step> levels, Consumer<List<CriterionLevel>> descriptors) {
        UnderstoodFramework scaled =
                content.framework().withScale(new UnderstoodScale(scale.identifier(), scale.label(), levels));
        return Edit.changed(content.with(Reshaping.competencies(
                scaled,
                competency -> competency.withCriteria(competency.criteria().stream()
                        .map(criterion -> described(criterion, descriptors))
                        .toList()))));
    }

    private UnderstoodCriterion described(UnderstoodCriterion criterion, Consumer<List<CriterionLevel>> change) {
        if (criterion.levels().isEmpty()) {
            return criterion;
        }
        List<CriterionLevel> levels = new ArrayList<>(criterion.levels());
        while (levels.size() < scale.levels().size()) {
            levels.add(nothing());
        }
        change.accept(levels);
        return criterion.withLevels(levels);
    }

    /** A level of which a criterion says nothing. */
    static CriterionLevel nothing() {
        return new CriterionLevel(UUID.randomUUID().toString(), Optional.empty());
    }
}
