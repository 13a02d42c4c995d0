package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.exchange.UnderstoodScale.Step;

/**
 * Takes a level away, with what the criteria say of it.
 *
 * @param at its place from the lowest, starting at 0
 */
public record RemoveLevel(int at) implements Edit {
    @Override
    public String act() {
        return "remove-level";
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Edited apply(DraftContent content) {
        List<Step> levels = new ArrayList<>(content.framework().scaleOrUsual().levels());
        if (at < 0 || at >= levels.size()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        levels.remove(at);
        return CheckingScale.ofLevels(levels)
                .map(Edit::refused)
                .orElseGet(() -> new ReshapingScale(content).with(levels, known -> known.remove(at)));
    }
}
