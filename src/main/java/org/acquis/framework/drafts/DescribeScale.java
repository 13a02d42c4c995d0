package org.acquis.framework.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodScale.Step;

/**
 * What the scale is called, and all its levels at once: points of two levels can only be exchanged together.
 *
 * @param label of the scale; what is written in one language only stands for both
 * @param levels as many as the scale has, from the lowest
 */
public record DescribeScale(Bilingual label, List<Level> levels) implements Edit {
    public DescribeScale {
        levels = List.copyOf(levels);
    }

    /** @param description empty in both languages: there is none */
    public record Level(Bilingual label, Bilingual description, BigDecimal points, boolean acquired) {}

    @Override
    public String act() {
        return "describe-scale";
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public Edited apply(DraftContent content) {
        UnderstoodScale known = content.framework().scaleOrUsual();
        if (known.levels().size() != levels.size()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        if (label.saysNothing() || levels.stream().map(Level::label).anyMatch(Bilingual::saysNothing)) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        List<Step> steps = new ArrayList<>();
        for (Level level : levels) {
            steps.add(new Step(
                    known.levels().get(steps.size()).identifier(),
                    level.points(),
                    level.acquired(),
                    level.label().inBoth(),
                    level.description().inBoth()));
        }
        UnderstoodScale described = new UnderstoodScale(known.identifier(), label.inBoth(), steps);
        return CheckingScale.of(described)
                .map(Edit::refused)
                .orElseGet(() -> Edit.changed(content.with(content.framework().withScale(described))));
    }
}
