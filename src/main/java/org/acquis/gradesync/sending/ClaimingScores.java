package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.SCORE_TO_SEND;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acquis.gradesync.CellId;
import org.acquis.gradesync.ColumnId;
import org.acquis.lti13.Scope;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.ops.Database;
import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Takes due rows of one platform for this worker. On a Galera cluster two nodes may both update a row until one of them
 * commits: so a claim counts only after its commit, read back by the token that only this claim has.
 */
final class ClaimingScores {
    /** Longer than anything that is done to a row between two renewals: reading, sending and a new token for each. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private final Database database;

    ClaimingScores(Database database) {
        this.database = database;
    }

    /** The longest due first; empty when nothing is due, or others were faster. */
    List<ClaimedScore> of(PlatformId platform, int most, Instant now) {
        List<Long> ids = database.sql()
                .select(SCORE_TO_SEND.ID)
                .from(SCORE_TO_SEND)
                .where(SCORE_TO_SEND.PLATFORM_ID.eq(platform.value()))
                .and(claimable(now))
                .orderBy(SCORE_TO_SEND.DUE_AT, SCORE_TO_SEND.ID)
                .limit(most)
                .fetch(SCORE_TO_SEND.ID);
        if (ids.isEmpty()) {
            return List.of();
        }
        String token = UUID.randomUUID().toString();
        database.statement(sql -> sql.update(SCORE_TO_SEND)
                .set(SCORE_TO_SEND.LEASE_TOKEN, token)
                .set(SCORE_TO_SEND.LEASE_UNTIL, now.plus(LEASE))
                .where(SCORE_TO_SEND.ID.in(ids))
                .and(claimable(now))
                .execute());
        return read(ids, token);
    }

    /** Gives rows back that were not attempted, so that they need not wait for the end of the lease. */
    void release(Collection<ClaimedScore> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        database.statement(sql -> sql.update(SCORE_TO_SEND)
                .setNull(SCORE_TO_SEND.LEASE_TOKEN)
                .setNull(SCORE_TO_SEND.LEASE_UNTIL)
                .where(SCORE_TO_SEND.ID.in(
                        claimed.stream().map(row -> row.cell().value()).toList()))
                .and(SCORE_TO_SEND.LEASE_TOKEN.in(
                        claimed.stream().map(ClaimedScore::lease).distinct().toList()))
                .execute());
    }

    private static Condition claimable(Instant now) {
        return SCORE_TO_SEND
                .STATUS
                .eq("waiting")
                .and(SCORE_TO_SEND.DUE_AT.le(now))
                .and(SCORE_TO_SEND.LEASE_UNTIL.isNull().or(SCORE_TO_SEND.LEASE_UNTIL.le(now)));
    }

    private List<ClaimedScore> read(List<Long> ids, String token) {
        return database.sql()
                .select(SCORE_TO_SEND.fields())
                .select(PERSON.SUB, LINE_ITEM.COURSE_ACTIVITY_ID, LINE_ITEM.URL, LINE_ITEM.ORIGIN, LINE_ITEM.STATUS)
                .select(LINE_ITEM.VERIFIED_AT)
                .select(COURSE_ACTIVITY.LINE_ITEM_URL, COURSE.LINE_ITEMS_URL, COURSE.AGS_SCOPES)
                .from(SCORE_TO_SEND)
                .join(PERSON)
                .on(PERSON.ID.eq(SCORE_TO_SEND.PERSON_ID))
                .join(LINE_ITEM)
                .on(LINE_ITEM.ID.eq(SCORE_TO_SEND.LINE_ITEM_ID))
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .where(SCORE_TO_SEND.ID.in(ids))
                .and(SCORE_TO_SEND.LEASE_TOKEN.eq(token))
                .orderBy(SCORE_TO_SEND.DUE_AT, SCORE_TO_SEND.ID)
                .fetch(ClaimingScores::claimed);
    }

    private static ClaimedScore claimed(Record row) {
        return new ClaimedScore(
                new CellId(row.get(SCORE_TO_SEND.ID)),
                row.get(SCORE_TO_SEND.LEASE_TOKEN),
                row.get(SCORE_TO_SEND.EDITION),
                row.get(SCORE_TO_SEND.KIND).equals("withdrawal"),
                Optional.ofNullable(row.get(SCORE_TO_SEND.SCORE_GIVEN)),
                Optional.ofNullable(row.get(SCORE_TO_SEND.COMMENT)),
                new PersonId(row.get(SCORE_TO_SEND.PERSON_ID)),
                row.get(PERSON.SUB),
                new ColumnId(row.get(SCORE_TO_SEND.LINE_ITEM_ID)),
                new CourseActivityId(row.get(LINE_ITEM.COURSE_ACTIVITY_ID)),
                row.get(LINE_ITEM.STATUS).equals("ready") ? address(row.get(LINE_ITEM.URL)) : Optional.empty(),
                "found".equals(row.get(LINE_ITEM.ORIGIN)),
                row.get(LINE_ITEM.VERIFIED_AT) != null,
                new AgsEndpoint(
                        scopes(row.get(COURSE.AGS_SCOPES)),
                        address(row.get(COURSE.LINE_ITEMS_URL)),
                        address(row.get(COURSE_ACTIVITY.LINE_ITEM_URL))),
                history(row));
    }

    private static ClaimedScore.History history(Record row) {
        return new ClaimedScore.History(
                Optional.ofNullable(row.get(SCORE_TO_SEND.STAMP)),
                Optional.ofNullable(row.get(SCORE_TO_SEND.ATTEMPTED)),
                Objects.requireNonNullElse(row.get(SCORE_TO_SEND.ATTEMPTED_EDITION), 0),
                row.get(SCORE_TO_SEND.UNANSWERED),
                Optional.ofNullable(row.get(SCORE_TO_SEND.SENT_SCORE)),
                row.get(SCORE_TO_SEND.SENT_AT) != null,
                Optional.ofNullable(row.get(SCORE_TO_SEND.FOREIGN_SCORE)),
                row.get(SCORE_TO_SEND.OVERWRITE),
                row.get(SCORE_TO_SEND.TRIES));
    }

    static Set<Scope> scopes(@Nullable String spaceSeparated) {
        return spaceSeparated == null ? Set.of() : Scope.known(Arrays.asList(spaceSeparated.split(" ")));
    }

    static Optional<URI> address(@Nullable String url) {
        return Optional.ofNullable(url).filter(text -> !text.isBlank()).map(URI::create);
    }
}
