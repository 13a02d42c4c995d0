package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.acquis.framework.exchange.UnderstoodScale.Step;

/**
 * A level changes places with its neighbour: its words move, and what the criteria say of it; points, and what counts as
 * acquired, belong to the place.
 *
 * @param at its place from the lowest, starting at 0
 * @param higher with the level above it, not the one below
 */
public record ShiftLevel(int at, boolean higher) implements Edit {
    @Override
    public String act() {
        return higher ? "level-higher" : "level-lower";
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
        int to = higher ? at + 1 : at - 1;
        if (to < 0 || to >= levels.size()) {
            return Edit.refused(EditRefusal.NO_FURTHER);
        }
        Step moved = levels.get(at);
        Step neighbour = levels.get(to);
        levels.set(to, placed(moved, neighbour));
        levels.set(at, placed(neighbour, moved));
        return new ReshapingScale(content).with(levels, known -> Collections.swap(known, at, to));
    }

    private static Step placed(Step words, Step place) {
        return new Step(words.identifier(), place.points(), place.acquired(), words.label(), words.description());
    }
}
