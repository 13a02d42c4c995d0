package org.acquis.progress;

import static java.util.Objects.requireNonNull;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;

import org.acquis.assessment.Outcome;
import org.acquis.framework.Bilingual;
import org.jooq.Record;

/** Reads the outcome that a row of {@code revision_judgement} froze. */
final class FrozenOutcome {
    private FrozenOutcome() {}

    /** @throws IllegalStateException for a state that the schema does not know */
    static Outcome of(Record row) {
        String state = row.get(REVISION_JUDGEMENT.STATE);
        switch (state) {
            case "level":
                return new Outcome.Levelled(
                        requireNonNull(row.get(REVISION_JUDGEMENT.LEVEL_POSITION)),
                        requireNonNull(row.get(REVISION_JUDGEMENT.POINTS)),
                        requireNonNull(row.get(REVISION_JUDGEMENT.ACQUIRED)),
                        new Bilingual(
                                requireNonNull(row.get(REVISION_JUDGEMENT.LEVEL_FR)),
                                requireNonNull(row.get(REVISION_JUDGEMENT.LEVEL_EN))));
            case "not-observed":
                return new Outcome.NotObserved();
            case "exempt":
                return new Outcome.Exempt();
            default:
                throw new IllegalStateException("no frozen outcome: " + state);
        }
    }
}
