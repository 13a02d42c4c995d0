package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.Wording;

/**
 * Two criteria were taken for one. The first half keeps the identity.
 *
 * @param at where the second half begins in the shown words
 */
public record SplitCriterion(String part, int at) implements Edit {
    private static final Set<String> SETTLED = Set.of("criterion-joined", "cells-glued");

    @Override
    public String act() {
        return "split";
    }

    @Override
    public Edited apply(DraftContent content) {
        return Edit.find(content, part, PartKind.CRITERION)
                .map(criterion -> split(content, criterion))
                .orElse(Edit.refused(EditRefusal.PART_GONE));
    }

    private Edited split(DraftContent content, Part criterion) {
        String words = criterion.wording().shown();
        if (at < 0 || at > words.length()) {
            return Edit.refused(EditRefusal.NOTHING_TO_SPLIT);
        }
        String first = words.substring(0, at).strip();
        String second = words.substring(at).strip();
        if (first.isEmpty() || second.isEmpty()) {
            return Edit.refused(EditRefusal.NOTHING_TO_SPLIT);
        }
        boolean official = criterion.wording().official().isPresent();
        var changed = Reshaping.competency(content.framework(), criterion.parent(), competency -> {
            List<UnderstoodCriterion> criteria = new ArrayList<>();
            for (UnderstoodCriterion each : competency.criteria()) {
                if (each.identifier().equals(part)) {
                    criteria.add(each.withWording(words(first, official)));
                    criteria.add(UnderstoodCriterion.of(
                            UUID.randomUUID().toString(), each.code(), words(second, official), each.place()));
                } else {
                    criteria.add(each);
                }
            }
            return competency.withCriteria(criteria);
        });
        DraftContent without = content.doubts().stream()
                .filter(doubt -> doubt.part().equals(part) && SETTLED.contains(doubt.code()))
                .reduce(content, DraftContent::without, (one, other) -> other);
        return Edit.changed(without.with(changed));
    }

    /** A label in the other language cannot be cut at the same place: both halves say the same in both. */
    private static Wording words(String text, boolean official) {
        return official ? Wording.official(text) : Wording.label(new Bilingual(text, text));
    }
}
