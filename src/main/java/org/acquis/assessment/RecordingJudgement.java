package org.acquis.assessment;

import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;
import static org.acquis.schema.Tables.SCALE_LEVEL;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.inclusion.SelectExemptions;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/**
 * Saves one cell of a grid: judgement and audit entry together. The grid is shared: whoever saves on an older edition
 * is told what stands there now.
 */
public final class RecordingJudgement {
    private final Database database;
    private final GridAudit audit;

    public RecordingJudgement(Database database, AuditLog audit) {
        this.database = database;
        this.audit = new GridAudit(audit);
    }

    /**
     * What a trainer wants to stand in a cell.
     *
     * @param comment may be empty
     * @param expected edition that the trainer's page showed; 0: an empty cell
     */
    public record Entry(CriterionId criterion, Judged value, String comment, int expected) {
        /** Without the comment. */
        @Override
        public String toString() {
            return "Entry[" + criterion + ", " + value + ", expected=" + expected + "]";
        }
    }

    /** @param attempt the first begins by itself, later ones have to be opened */
    public Recording<Judgement> record(
            ActivityOfCourse place, PersonId learner, int attempt, Entry entry, PersonId author, Instant now) {
        return database.transaction(tx -> {
            Optional<Learner> known = SelectLearnerOfActivity.of(tx, place, learner);
            if (known.isEmpty()) {
                return refused(new GridRefusal.NotHere());
            }
            Optional<GridRefusal> unfit = unfit(tx, place, known.get(), entry);
            if (unfit.isPresent()) {
                return refused(unfit.get());
            }
            return LockedGrid.findOrBegin(tx, place.activity(), learner, attempt, author, now)
                    .map(grid -> write(tx, place, grid, entry, author, now))
                    .orElseGet(() -> refused(new GridRefusal.NotHere()));
        });
    }

    private Recording<Judgement> write(
            DSLContext tx, ActivityOfCourse place, LockedGrid grid, Entry entry, PersonId author, Instant now) {
        if (grid.status() == GridStatus.FINAL) {
            return refused(new GridRefusal.GridFinal());
        }
        Optional<Judgement> before = JudgementRows.cell(tx, grid.id(), entry.criterion());
        if (before.filter(there -> saysTheSame(there, entry)).isPresent()) {
            // A repeated request, or two who agree: whatever edition it was based on, there is nothing to decide.
            return new Recording.Recorded<>(before.get().edition(), before.get().at());
        }
        int edition = before.map(Judgement::edition).orElse(0);
        if (edition != entry.expected()) {
            return before.<Recording<Judgement>>map(Recording.OlderEdition::new)
                    .orElseGet(() -> refused(new GridRefusal.ChangedMeanwhile()));
        }
        JudgementRows.write(tx, grid.id(), entry, edition + 1, author, now);
        audit.judged(tx, place, grid.id(), entry, before, author);
        return new Recording.Recorded<>(edition + 1, now);
    }

    private static boolean saysTheSame(Judgement there, Entry entry) {
        return there.value().equals(entry.value()) && there.comment().equals(entry.comment());
    }

    private static Optional<GridRefusal> unfit(DSLContext tx, ActivityOfCourse place, Learner learner, Entry entry) {
        Optional<Long> version = tx.select(MAPPING.VERSION_ID)
                .from(MAPPING)
                .join(MAPPED_CRITERION)
                .on(MAPPED_CRITERION.MAPPING_ID.eq(MAPPING.ID))
                .where(MAPPING.COURSE_ACTIVITY_ID.eq(place.activity().value()))
                .and(MAPPED_CRITERION.CRITERION_ID.eq(entry.criterion().value()))
                .fetchOptional(MAPPING.VERSION_ID);
        if (version.isEmpty()) {
            return Optional.of(new GridRefusal.CriterionNotMapped());
        }
        if (entry.value() instanceof Judged.AtLevel at
                && !tx.fetchExists(
                        SCALE_LEVEL, SCALE_LEVEL.ID.eq(at.level().value()), SCALE_LEVEL.VERSION_ID.eq(version.get()))) {
            return Optional.of(new GridRefusal.NotHere());
        }
        boolean exempt = new SelectExemptions(tx)
                .of(Set.of(learner.candidate()), Set.of(entry.criterion()))
                .containsKey(learner.candidate());
        return exempt ? Optional.of(new GridRefusal.CriterionExempt()) : Optional.empty();
    }

    private static Recording<Judgement> refused(GridRefusal why) {
        return new Recording.Refused<>(why);
    }
}
