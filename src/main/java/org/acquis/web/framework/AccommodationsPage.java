package org.acquis.web.framework;

import java.util.List;

/**
 * The general rules of a draft for candidates with a disability. Values are those of the draft or, after a refusal, those
 * that were typed.
 *
 * @param added words of a new rule that was refused
 */
public record AccommodationsPage(DraftHead head, List<RuleForm> rules, String added) {
    public AccommodationsPage {
        rules = List.copyOf(rules);
    }

    /**
     * @param at its place, starting at 0
     * @param conditionsOfficial one a line, as in the other two languages
     * @param said the sentence of the document that says whether all are required
     */
    public record RuleForm(
            int at,
            String name,
            List<PartPage.Choice> codes,
            String official,
            String textFr,
            String textEn,
            String conditionsOfficial,
            String conditionsFr,
            String conditionsEn,
            boolean allRequired,
            String said) {
        public RuleForm {
            codes = List.copyOf(codes);
        }

        public boolean conditional() {
            return !(conditionsOfficial + conditionsFr + conditionsEn).isBlank();
        }
    }
}
