package org.acquis.framework.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodCriterion;

/**
 * What an assessor is told of a criterion beside its words.
 *
 * @param indicators sub-indicators, none of them blank
 * @param note for assessors; empty: none
 * @param descriptors what each level of the scale means here, from the lowest; an empty one says nothing
 */
public record DescribeCriterion(
        String part,
        BigDecimal weight,
        boolean essential,
        List<String> indicators,
        String note,
        List<String> descriptors)
        implements Edit {
    public DescribeCriterion {
        indicators = List.copyOf(indicators);
        descriptors = List.copyOf(descriptors);
    }

    @Override
    public String act() {
        return "describe-criterion";
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public Edited apply(DraftContent content) {
        Optional<Part> found = Edit.find(content, part, PartKind.CRITERION);
        if (found.isEmpty()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        if (!UnderstoodCriterion.isWeight(weight)) {
            return Edit.refused(EditRefusal.WRONG_WEIGHT);
        }
        return Edit.changed(content.with(Reshaping.competency(
                content.framework(),
                found.get().parent(),
                competency -> competency.withCriteria(competency.criteria().stream()
                        .map(criterion -> criterion.identifier().equals(part) ? described(criterion) : criterion)
                        .toList()))));
    }

    private UnderstoodCriterion described(UnderstoodCriterion criterion) {
        return new UnderstoodCriterion(
                criterion.identifier(),
                criterion.code(),
                criterion.wording(),
                weight,
                essential,
                indicators,
                note.isBlank() ? Optional.empty() : Optional.of(note),
                levels(criterion.levels()),
                criterion.place());
    }

    private List<CriterionLevel> levels(List<CriterionLevel> known) {
        if (known.isEmpty() && descriptors.stream().allMatch(String::isBlank)) {
            return known;
        }
        List<CriterionLevel> levels = new ArrayList<>();
        for (int i = 0; i < descriptors.size(); i++) {
            String words = descriptors.get(i);
            levels.add(new CriterionLevel(
                    i < known.size()
                            ? known.get(i).identifier()
                            : UUID.randomUUID().toString(),
                    words.isBlank() ? Optional.empty() : Optional.of(words)));
        }
        return levels;
    }
}
