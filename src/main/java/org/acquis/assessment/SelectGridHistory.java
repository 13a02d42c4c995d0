package org.acquis.assessment;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.PERSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.CriterionId;
import org.acquis.framework.LevelId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What was done to a grid, the newest first, from the audit log. One statement. */
public final class SelectGridHistory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DSLContext sql;

    public SelectGridHistory(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param criterion of a judgement
     * @param before what it said until then
     * @param commented its comment changed
     * @param after what a judgement said from then on
     */
    public record Entry(
            Instant at,
            Author author,
            GridAct act,
            Optional<CriterionId> criterion,
            Optional<Judged> before,
            Optional<Judged> after,
            boolean commented) {}

    /** @param most how many at most; older ones are left out */
    public List<Entry> of(ActivityOfCourse place, AssessmentId grid, int most) {
        return sql
                .select(AUDIT_EVENT.AT, AUDIT_EVENT.PERSON_ID, AUDIT_EVENT.ACTION, AUDIT_EVENT.DETAILS, PERSON.NAME)
                .from(AUDIT_EVENT)
                .join(PERSON)
                .on(PERSON.ID.eq(AUDIT_EVENT.PERSON_ID))
                .where(AUDIT_EVENT.SUBJECT_KIND.eq(GridAudit.SUBJECT))
                .and(AUDIT_EVENT.SUBJECT_ID.eq(grid.value()))
                .and(AUDIT_EVENT.COURSE_ID.eq(place.course().value()))
                .and(AUDIT_EVENT.SCHOOL_ID.eq(place.school()))
                .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
                .limit(most)
                .fetch()
                .stream()
                .flatMap(row -> GridAct.of(row.get(AUDIT_EVENT.ACTION)).map(act -> entry(row, act)).stream())
                .toList();
    }

    private static Entry entry(Record row, GridAct act) {
        JsonNode details = read(row.get(AUDIT_EVENT.DETAILS));
        Author author =
                new Author(new PersonId(row.get(AUDIT_EVENT.PERSON_ID)), Optional.ofNullable(row.get(PERSON.NAME)));
        if (act != GridAct.JUDGED) {
            return new Entry(
                    row.get(AUDIT_EVENT.AT), author, act, Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
        return new Entry(
                row.get(AUDIT_EVENT.AT),
                author,
                act,
                Optional.of(new CriterionId(details.path(GridAudit.CRITERION).asLong())),
                Optional.of(judged(details.path(GridAudit.BEFORE))),
                Optional.of(judged(details.path(GridAudit.AFTER))),
                details.has(GridAudit.COMMENT_AFTER));
    }

    private static Judged judged(JsonNode value) {
        if (value.path(GridAudit.NOT_OBSERVED).asBoolean()) {
            return new Judged.NotObserved();
        }
        return value.has(GridAudit.LEVEL)
                ? new Judged.AtLevel(new LevelId(value.get(GridAudit.LEVEL).asLong()))
                : new Judged.NotScored();
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return json == null ? JSON.missingNode() : JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an audit entry cannot be read", broken);
        }
    }
}
