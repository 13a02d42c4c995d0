package org.acquis.gradesync;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.acquis.schema.Tables.SENDING_PAUSE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.lti13.Scope;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Columns and cells of an activity. Three statements. */
public final class SelectSyncPanel {
    private final DSLContext sql;
    private final Clock clock;

    public SelectSyncPanel(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public SyncPanel of(CourseActivityId activity) {
        Map<Long, List<SyncCell>> cells = cells(activity);
        List<SyncColumn> columns = new ArrayList<>();
        sql.selectFrom(LINE_ITEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .orderBy(LINE_ITEM.ID)
                .forEach(row -> columns.add(column(row, cells.getOrDefault(row.get(LINE_ITEM.ID), List.of()))));
        columns.removeIf(column -> column.cells().isEmpty() && !column.kind().ofActivity());
        columns.sort(Comparator.comparing(SyncColumn::kind).thenComparing(SyncColumn::label));
        Record place = place(activity);
        String told = Objects.requireNonNullElse(place.get(COURSE_ACTIVITY.LINE_ITEM_URL), "");
        String scopes = Objects.requireNonNullElse(place.get(COURSE.AGS_SCOPES), "");
        return new SyncPanel(columns, !told.isBlank(), scopes.contains(Scope.SCORE.uri()), pause(place));
    }

    private Record place(CourseActivityId activity) {
        return sql.select(COURSE_ACTIVITY.LINE_ITEM_URL, COURSE.AGS_SCOPES, SENDING_PAUSE.UNTIL, SENDING_PAUSE.REASON)
                .from(COURSE_ACTIVITY)
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .leftJoin(SENDING_PAUSE)
                .on(SENDING_PAUSE.PLATFORM_ID.eq(DEPLOYMENT.PLATFORM_ID))
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .fetchSingle();
    }

    private Optional<SyncPanel.Pause> pause(Record place) {
        Instant until = place.get(SENDING_PAUSE.UNTIL);
        return until == null || !until.isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(new SyncPanel.Pause(until, place.get(SENDING_PAUSE.REASON)));
    }

    private Map<Long, List<SyncCell>> cells(CourseActivityId activity) {
        return sql
                .select(SCORE_TO_SEND.fields())
                .from(SCORE_TO_SEND)
                .join(LINE_ITEM)
                .on(LINE_ITEM.ID.eq(SCORE_TO_SEND.LINE_ITEM_ID))
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(SCORE_TO_SEND.STATUS.ne("dropped"))
                .orderBy(SCORE_TO_SEND.ID)
                .fetchInto(SCORE_TO_SEND)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(SCORE_TO_SEND.LINE_ITEM_ID),
                        Collectors.mapping(SelectSyncPanel::cell, Collectors.toList())));
    }

    private static SyncColumn column(Record row, List<SyncCell> cells) {
        return new SyncColumn(
                new ColumnId(row.get(LINE_ITEM.ID)),
                ColumnKind.of(row.get(LINE_ITEM.KIND)),
                row.get(LINE_ITEM.LABEL),
                row.get(LINE_ITEM.STATUS),
                Optional.ofNullable(row.get(LINE_ITEM.PROBLEM))
                        .filter(problem -> !problem.startsWith(LostColumn.NOT_DELETED)),
                row.get(LINE_ITEM.MAY_CREATE),
                cells);
    }

    private static SyncCell cell(Record row) {
        boolean withdrawal = row.get(SCORE_TO_SEND.KIND).equals("withdrawal");
        return new SyncCell(
                new CellId(row.get(SCORE_TO_SEND.ID)),
                new PersonId(row.get(SCORE_TO_SEND.PERSON_ID)),
                CellStatus.of(
                        row.get(SCORE_TO_SEND.STATUS), withdrawal, "outdated".equals(row.get(SCORE_TO_SEND.REASON))),
                withdrawal,
                Optional.ofNullable(row.get(SCORE_TO_SEND.SCORE_GIVEN)),
                Optional.ofNullable(row.get(SCORE_TO_SEND.FOREIGN_SCORE))
                        .or(() -> Optional.ofNullable(row.get(SCORE_TO_SEND.SENT_SCORE))),
                Optional.ofNullable(row.get(SCORE_TO_SEND.REASON)),
                row.get(SCORE_TO_SEND.QUEUED_AT),
                row.get(SCORE_TO_SEND.DUE_AT),
                Optional.ofNullable(row.get(SCORE_TO_SEND.SENT_AT)),
                row.get(SCORE_TO_SEND.SENT_SCORE) != null || row.get(SCORE_TO_SEND.UNANSWERED));
    }
}
