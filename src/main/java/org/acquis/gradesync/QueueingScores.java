package org.acquis.gradesync;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acquis.assessment.RevisionId;
import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;

/** The outbox rows of one learner in one activity: new ones, replaced ones, and those that no longer follow. */
final class QueueingScores {
    private static final List<Field<?>> VALUES = List.of(
            SCORE_TO_SEND.LINE_ITEM_ID,
            SCORE_TO_SEND.PERSON_ID,
            SCORE_TO_SEND.PLATFORM_ID,
            SCORE_TO_SEND.KIND,
            SCORE_TO_SEND.REVISION_ID,
            SCORE_TO_SEND.SCORE_GIVEN,
            SCORE_TO_SEND.COMMENT,
            SCORE_TO_SEND.EDITION,
            SCORE_TO_SEND.STATUS,
            SCORE_TO_SEND.REASON,
            SCORE_TO_SEND.QUEUED_AT,
            SCORE_TO_SEND.DUE_AT);

    private final DSLContext tx;
    private final CourseActivityId activity;
    private final PersonId learner;
    private final Instant now;
    private final List<Long> wanted = new ArrayList<>();

    QueueingScores(DSLContext tx, CourseActivityId activity, PersonId learner, Instant now) {
        this.tx = tx;
        this.activity = activity;
        this.learner = learner;
        this.now = now;
    }

    /**
     * A row a cell, due now. It replaces what was there, whatever became of it; a foreign score that is known stays
     * noted, so that the worker looks before it replaces that.
     */
    void put(
            PlatformId platform,
            RevisionId revision,
            List<WantedCell> cells,
            Map<WantedColumns.Key, WantedColumns.Column> columns) {
        InsertValuesStepN<Record> rows = tx.insertInto(SCORE_TO_SEND).columns(VALUES);
        for (WantedCell cell : cells) {
            WantedColumns.Column column =
                    Objects.requireNonNull(columns.get(new WantedColumns.Key(cell.kind(), cell.subject())));
            if (column.deleted()) {
                continue;
            }
            wanted.add(column.id().value());
            rows = rows.values(
                    column.id().value(),
                    learner.value(),
                    platform.value(),
                    "score",
                    revision.value(),
                    cell.score(),
                    cell.comment(),
                    1,
                    column.gone() ? "refused" : "waiting",
                    column.gone() ? "column-gone" : null,
                    now,
                    now);
        }
        if (wanted.isEmpty()) {
            return;
        }
        rows.onDuplicateKeyUpdate()
                .set(SCORE_TO_SEND.KIND, excluded(SCORE_TO_SEND.KIND))
                .set(SCORE_TO_SEND.REVISION_ID, excluded(SCORE_TO_SEND.REVISION_ID))
                .set(SCORE_TO_SEND.SCORE_GIVEN, excluded(SCORE_TO_SEND.SCORE_GIVEN))
                .set(SCORE_TO_SEND.COMMENT, excluded(SCORE_TO_SEND.COMMENT))
                .set(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1))
                .set(SCORE_TO_SEND.STATUS, excluded(SCORE_TO_SEND.STATUS))
                .set(SCORE_TO_SEND.REASON, excluded(SCORE_TO_SEND.REASON))
                .set(SCORE_TO_SEND.QUEUED_AT, excluded(SCORE_TO_SEND.QUEUED_AT))
                .set(SCORE_TO_SEND.DUE_AT, due(now))
                .set(SCORE_TO_SEND.TRIES, 0)
                .set(SCORE_TO_SEND.OVERWRITE, false)
                .execute();
    }

    /**
     * What no longer follows stays in the gradebook until a trainer takes it back by an explicit act; what was never
     * sent is not sent any more.
     */
    void leaveRest() {
        dropNeverSent();
        tx.update(SCORE_TO_SEND)
                .set(SCORE_TO_SEND.STATUS, "sent")
                .set(SCORE_TO_SEND.REASON, "outdated")
                .set(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1))
                .where(rest())
                .and(SCORE_TO_SEND.KIND.eq("score"))
                .and(SCORE_TO_SEND.STATUS.in("waiting", "refused", "conflict", "sent"))
                .and(SCORE_TO_SEND.SENT_SCORE.isNotNull())
                .and(SCORE_TO_SEND.UNANSWERED.isFalse())
                .execute();
    }

    /** Clears what was sent or may have been; a score that a trainer left to the gradebook is the gradebook's. */
    void takeRestBack() {
        dropNeverSent();
        tx.update(SCORE_TO_SEND)
                .set(SCORE_TO_SEND.KIND, "withdrawal")
                .setNull(SCORE_TO_SEND.SCORE_GIVEN)
                .setNull(SCORE_TO_SEND.COMMENT)
                .set(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1))
                .set(SCORE_TO_SEND.STATUS, "waiting")
                .setNull(SCORE_TO_SEND.REASON)
                .set(SCORE_TO_SEND.QUEUED_AT, now)
                .set(SCORE_TO_SEND.DUE_AT, due(now))
                .set(SCORE_TO_SEND.TRIES, 0)
                .set(SCORE_TO_SEND.OVERWRITE, false)
                .where(rest())
                .and(SCORE_TO_SEND.STATUS.in("waiting", "refused", "conflict", "sent"))
                .and(mayBeThere())
                .and(SCORE_TO_SEND.LINE_ITEM_ID.in(columns().and(LINE_ITEM.STATUS.ne("gone"))))
                .execute();
    }

    /** Not before the platform wants to hear from us again. */
    static Field<Instant> due(Instant now) {
        Field<Instant> at = val(now, SCORE_TO_SEND.DUE_AT);
        return greatest(at, coalesce(SCORE_TO_SEND.NOT_BEFORE, at));
    }

    /** The gradebook holds, or may hold, a score of ours. */
    static Condition mayBeThere() {
        return SCORE_TO_SEND.SENT_SCORE.isNotNull().or(SCORE_TO_SEND.UNANSWERED.isTrue());
    }

    private void dropNeverSent() {
        tx.update(SCORE_TO_SEND)
                .set(SCORE_TO_SEND.STATUS, "dropped")
                .setNull(SCORE_TO_SEND.REASON)
                .setNull(SCORE_TO_SEND.FOREIGN_SCORE)
                .set(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1))
                .where(rest())
                .and(SCORE_TO_SEND.STATUS.in("waiting", "refused", "conflict", "kept"))
                .andNot(mayBeThere())
                .execute();
    }

    private Condition rest() {
        return SCORE_TO_SEND
                .PERSON_ID
                .eq(learner.value())
                .and(SCORE_TO_SEND.LINE_ITEM_ID.in(columns()))
                .and(SCORE_TO_SEND.LINE_ITEM_ID.notIn(wanted));
    }

    private org.jooq.SelectConditionStep<org.jooq.Record1<Long>> columns() {
        return select(LINE_ITEM.ID).from(LINE_ITEM).where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()));
    }
}
