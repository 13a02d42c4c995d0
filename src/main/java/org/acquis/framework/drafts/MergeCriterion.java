package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.Wording;

/** A criterion is the rest of the one before it, which keeps its identity. */
public record MergeCriterion(String part) implements Edit {
    /** What is settled by it. */
    private static final Set<String> SETTLED = Set.of("boundary-on-page", "criterion-unmarked", "cells-glued");

    @Override
    public String act() {
        return "merge";
    }

    @Override
    public Edited apply(DraftContent content) {
        return Edit.find(content, part, PartKind.CRITERION)
                .map(criterion -> merged(content, criterion))
                .orElse(Edit.refused(EditRefusal.PART_GONE));
    }

    private Edited merged(DraftContent content, Part criterion) {
        UnderstoodCompetency competency = content.framework().competencies().stream()
                .filter(each -> each.identifier().equals(criterion.parent()))
                .findFirst()
                .orElseThrow();
        List<UnderstoodCriterion> criteria = new ArrayList<>(competency.criteria());
        int at = 0;
        while (!criteria.get(at).identifier().equals(part)) {
            at++;
        }
        if (at == 0) {
            return Edit.refused(EditRefusal.NOTHING_BEFORE);
        }
        UnderstoodCriterion before = criteria.get(at - 1);
        criteria.set(
                at - 1,
                before.withWording(joined(before.wording(), criteria.get(at).wording())));
        criteria.remove(at);
        DraftContent without = content.doubts().stream()
                .filter(doubt -> doubt.part().equals(part) && SETTLED.contains(doubt.code()))
                .reduce(content, DraftContent::without, (one, other) -> other);
        return Edit.changed(without.with(Reshaping.competency(
                        content.framework(), competency.identifier(), each -> each.withCriteria(criteria)))
                .doubtsEach(doubt -> doubt.part().equals(part) ? doubt.about(before.identifier()) : doubt));
    }

    static Wording joined(Wording first, Wording second) {
        if (first.label().isEmpty() && second.label().isEmpty()) {
            return Wording.official(first.shown() + " " + second.shown());
        }
        Bilingual one = first.labelled();
        Bilingual other = second.labelled();
        Bilingual label = new Bilingual(one.fr() + " " + other.fr(), one.en() + " " + other.en());
        boolean official = first.official().isPresent() && second.official().isPresent();
        return official ? Wording.of(first.shown() + " " + second.shown(), label) : Wording.label(label);
    }
}
