package org.acquis.web.framework;

import java.util.List;

/**
 * One épreuve of a draft. Values are those of the draft or, after a refusal, those that were typed.
 *
 * @param blocks every competency of the draft with a box, bloc by bloc
 */
public record TaskPage(
        DraftHead head,
        String identifier,
        String code,
        String titleFr,
        String titleEn,
        String descriptionFr,
        String descriptionEn,
        List<PartPage.Choice> cases,
        List<BlockBoxes> blocks) {
    public TaskPage {
        cases = List.copyOf(cases);
        blocks = List.copyOf(blocks);
    }

    public record BlockBoxes(String name, List<PartPage.Choice> competencies) {
        public BlockBoxes {
            competencies = List.copyOf(competencies);
        }
    }
}
