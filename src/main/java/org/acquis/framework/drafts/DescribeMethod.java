package org.acquis.framework.drafts;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.Wording;

/**
 * How a competency is assessed.
 *
 * @param part identifier of the competency
 * @param official brief in the words of the document; empty: there is none
 * @param brief in our own words; empty in both languages: there is none
 * @param accommodations frame of what may be adapted, in our own words; empty in both languages: none but what the
 *     document says
 */
public record DescribeMethod(
        String part, MethodKind kind, CaseKind caseKind, String official, Bilingual brief, Bilingual accommodations)
        implements Edit {
    private static final Set<String> SETTLED = Set.of("method-missing", "brief-missing");

    @Override
    public String act() {
        return "describe-method";
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public Edited apply(DraftContent content) {
        if (Edit.find(content, part, PartKind.COMPETENCY).isEmpty()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        if (official.isBlank() && brief.saysNothing()) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        DraftContent changed =
                content.with(Reshaping.competency(content.framework(), part, each -> each.withMethod(method(each))));
        return Edit.changed(changed.doubts().stream()
                .filter(doubt -> doubt.part().equals(part) && SETTLED.contains(doubt.code()))
                .reduce(changed, DraftContent::without, (one, other) -> other));
    }

    private UnderstoodMethod method(UnderstoodCompetency competency) {
        Optional<UnderstoodMethod> known = competency.method();
        return new UnderstoodMethod(
                known.map(UnderstoodMethod::identifier)
                        .orElseGet(() -> UUID.randomUUID().toString()),
                kind,
                known.filter(method -> method.kind() == kind).flatMap(UnderstoodMethod::printed),
                caseKind,
                Edit.wording(official, brief),
                frame(known.flatMap(UnderstoodMethod::accommodations).flatMap(Wording::official)),
                known.map(UnderstoodMethod::place).orElse(competency.place()));
    }

    private Optional<Wording> frame(Optional<String> said) {
        return said.isEmpty() && accommodations.saysNothing()
                ? Optional.empty()
                : Optional.of(Edit.wording(said.orElse(""), accommodations));
    }
}
