package org.acquis.web.framework;

import java.util.List;

/**
 * The scale of a draft. Values are those of the draft or, after a refusal, those that were typed.
 *
 * @param usual the draft has none of its own: what is shown is the one that it gets when it is published
 * @param levels from the lowest
 * @param added label of a new level that was refused
 */
public record ScalePage(
        DraftHead head, boolean usual, String labelFr, String labelEn, List<LevelForm> levels, String added) {
    public ScalePage {
        levels = List.copyOf(levels);
    }

    /**
     * @param at its place from the lowest, starting at 0
     * @param name as the draft has it
     */
    public record LevelForm(
            int at,
            String name,
            String points,
            boolean acquired,
            String labelFr,
            String labelEn,
            String descriptionFr,
            String descriptionEn) {
        public String field(String part) {
            return "level-" + at + "-" + part;
        }
    }
}
