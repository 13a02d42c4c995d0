package org.acquis.gradesync;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The state of sending for the list of learners. One statement. */
public final class SelectSyncStates {
    private static final List<Class<? extends SyncState>> WORST_FIRST = List.of(
            SyncState.Refused.class,
            SyncState.Conflict.class,
            SyncState.Waiting.class,
            SyncState.Sent.class,
            SyncState.Withdrawn.class,
            SyncState.None.class);

    private final DSLContext sql;

    public SelectSyncStates(DSLContext sql) {
        this.sql = sql;
    }

    /** Learners for whom nothing was ever to be sent are not in the answer. */
    public Map<PersonId, SyncState> of(CourseActivityId activity) {
        Map<PersonId, SyncState> worst = new HashMap<>();
        sql.select(SCORE_TO_SEND.fields())
                .from(SCORE_TO_SEND)
                .join(LINE_ITEM)
                .on(LINE_ITEM.ID.eq(SCORE_TO_SEND.LINE_ITEM_ID))
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .fetchInto(SCORE_TO_SEND)
                .forEach(row -> worst.merge(
                        new PersonId(row.get(SCORE_TO_SEND.PERSON_ID)), state(row), SelectSyncStates::worse));
        return worst;
    }

    private static SyncState state(Record row) {
        return switch (row.get(SCORE_TO_SEND.STATUS)) {
            case "waiting" -> new SyncState.Waiting(row.get(SCORE_TO_SEND.QUEUED_AT));
            case "conflict" -> new SyncState.Conflict();
            case "refused" ->
                new SyncState.Refused(Objects.requireNonNullElse(row.get(SCORE_TO_SEND.REASON), "unknown"));
            case "sent" ->
                row.get(SCORE_TO_SEND.KIND).equals("withdrawal")
                        ? new SyncState.Withdrawn(row.get(SCORE_TO_SEND.SENT_AT))
                        : new SyncState.Sent(row.get(SCORE_TO_SEND.SENT_AT));
            default -> new SyncState.None();
        };
    }

    private static SyncState worse(SyncState one, SyncState other) {
        if (one instanceof SyncState.Sent first && other instanceof SyncState.Sent second) {
            return first.when().isAfter(second.when()) ? first : second;
        }
        return rank(one) <= rank(other) ? one : other;
    }

    private static int rank(SyncState state) {
        return WORST_FIRST.indexOf(state.getClass());
    }
}
