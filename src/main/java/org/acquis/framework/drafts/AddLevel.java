package org.acquis.framework.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.UnderstoodScale.Step;

/**
 * A level above all others: one point more, and acquired.
 *
 * @param label in either language: it stands for both
 */
public record AddLevel(String label) implements Edit {
    @Override
    public String act() {
        return "add-level";
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Edited apply(DraftContent content) {
        if (label.isBlank()) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        List<Step> levels = new ArrayList<>(content.framework().scaleOrUsual().levels());
        levels.add(new Step(
                UUID.randomUUID().toString(),
                levels.get(levels.size() - 1).points().add(BigDecimal.ONE),
                true,
                new Bilingual(label, label),
                new Bilingual("", "")));
        return new ReshapingScale(content).with(levels, known -> known.add(ReshapingScale.nothing()));
    }
}
