package org.acquis.framework.drafts;

import java.util.Optional;
import java.util.Set;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;

/**
 * Other words for a bloc, an activity, a competency or a criterion, and another code for all but a criterion, whose code is
 * given at publishing.
 *
 * @param official words of the document; empty: there are none
 * @param label in our own words; empty in both languages: there is none
 */
public record RewritePart(String part, String code, String official, Bilingual label) implements Edit {
    /** What somebody has looked into who writes the words anew. */
    private static final Set<String> SETTLED = Set.of(
            "unfinished", "hyphen-kept", "cell-resumed", "cells-glued", "code-corrected", "activity-without-code");

    @Override
    public String act() {
        return "rewrite";
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public Edited apply(DraftContent content) {
        Optional<Part> found = new Parts(content.framework()).find(part).filter(each -> each.kind() != PartKind.TASK);
        if (found.isEmpty()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        if (official.isBlank() && label.saysNothing()) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        if (found.get().kind() == PartKind.CRITERION) {
            return Edit.changed(settled(content.with(reworded(content.framework()))));
        }
        if (code.isBlank()) {
            return Edit.refused(EditRefusal.NO_CODE);
        }
        return new Parts(content.framework()).isTaken(code, part)
                ? Edit.refused(EditRefusal.CODE_TAKEN)
                : Edit.changed(settled(content.with(recoded(reworded(content.framework())))));
    }

    private DraftContent settled(DraftContent content) {
        return content.doubts().stream()
                .filter(doubt -> doubt.part().equals(part) && SETTLED.contains(doubt.code()))
                .reduce(content, DraftContent::without, (one, other) -> other);
    }

    private UnderstoodFramework reworded(UnderstoodFramework framework) {
        Wording words = Edit.wording(official, label);
        return Reshaping.competencies(
                Reshaping.activities(
                        Reshaping.blocks(
                                framework,
                                block -> block.identifier().equals(part) ? block.with(block.code(), words) : block),
                        activity ->
                                activity.identifier().equals(part) ? activity.with(activity.code(), words) : activity),
                competency -> (competency.identifier().equals(part)
                                ? competency.with(competency.code(), words)
                                : competency)
                        .withCriteria(competency.criteria().stream()
                                .map(criterion ->
                                        criterion.identifier().equals(part) ? criterion.withWording(words) : criterion)
                                .toList()));
    }

    private UnderstoodFramework recoded(UnderstoodFramework framework) {
        return Reshaping.competencies(
                Reshaping.activities(
                        Reshaping.blocks(
                                framework,
                                block -> block.identifier().equals(part) ? block.with(code, block.title()) : block),
                        activity ->
                                activity.identifier().equals(part) ? activity.with(code, activity.title()) : activity),
                competency -> competency.identifier().equals(part)
                        ? competency.with(code, competency.statement())
                        : competency);
    }
}
