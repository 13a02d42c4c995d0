package org.acquis.web.session;

import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.SESSION;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.PlatformStorage;
import org.acquis.lti13.RandomText;
import org.acquis.ops.RenderedStatement;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.CourseVisit;
import org.acquis.roster.PersonId;
import org.acquis.roster.SchoolRole;
import org.acquis.roster.SelectSchoolMembers;
import org.acquis.roster.Visit;
import org.acquis.schema.tables.Person;
import org.acquis.web.KeptSecret;
import org.acquis.web.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Session rows: opened by a launch, found by handle and browser together, gone after 4 h of rest, 12 h in all, or when
 * somebody else of the same platform opens one in the same browser.
 */
public final class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(4);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    /** So long the end of a session is said in its language, where its platform shows it. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final Field<@Nullable String> ROLES = SelectSchoolMembers.rolesOf(SESSION.PERSON_ID);

    private static final org.acquis.schema.tables.Session LATER = SESSION.as("later");
    private static final Person OWNER = PERSON.as("owner");
    private static final Person SOMEBODY = PERSON.as("somebody");

    /** Somebody else of the same platform has opened Acquis in this browser since. */
    private static final Condition TAKEN_OVER = DSL.exists(DSL.selectOne()
            .from(LATER)
            .join(SOMEBODY)
            .on(SOMEBODY.ID.eq(LATER.PERSON_ID))
            .join(OWNER)
            .on(OWNER.ID.eq(SESSION.PERSON_ID))
            .where(LATER.BROWSER_HASH.eq(SESSION.BROWSER_HASH))
            .and(LATER.ID.gt(SESSION.ID))
            .and(LATER.PERSON_ID.ne(SESSION.PERSON_ID))
            .and(SOMEBODY.ISSUER.eq(OWNER.ISSUER)));

    private static final Field<?>[] WRITTEN = Stream.of(SESSION.fields())
            .filter(field -> !field.equals(SESSION.ID))
            .toArray(Field<?>[]::new);
    private static final RenderedStatement OPEN = RenderedStatement.of(DSL.insertInto(SESSION)
            .columns(WRITTEN)
            .values(Stream.of(WRITTEN)
                    .map(field -> DSL.param(field.getName(), field))
                    .toList()));

    private final DSLContext sql;
    private final SecureRandom random;

    public Sessions(DSLContext sql, SecureRandom random) {
        this.sql = sql;
        this.random = random;
    }

    /** A launch that opened an activity. One statement. */
    public Session open(Visit visit, BrowserBinding browser, Instant now) {
        Session session = new Session(
                RandomText.of(12, random),
                RandomText.of(32, random),
                visit.school(),
                visit.course(),
                visit.activity(),
                visit.person(),
                visit.role(),
                Set.of(),
                visit.preview(),
                Language.of(visit.locale()),
                String.join(" ", visit.origins()),
                browser.storage());
        Record row = row(session, browser, now);
        row.set(SESSION.COURSE_ACTIVITY_ID, session.activity().value());
        OPEN.execute(sql, Stream.of(WRITTEN).map(row::get).toArray());
        return session;
    }

    /** A launch that wants content to be chosen. One statement. */
    public ContentSession open(CourseVisit visit, ContentRequest request, BrowserBinding browser, Instant now) {
        ContentSession session = new ContentSession(
                RandomText.of(12, random),
                RandomText.of(32, random),
                visit.school(),
                visit.course(),
                visit.person(),
                visit.role(),
                visit.preview(),
                Language.of(visit.locale()),
                String.join(" ", visit.origins()),
                browser.storage(),
                request);
        Record row = row(session, browser, now);
        row.set(SESSION.CONTENT_REQUEST, request.json());
        OPEN.execute(sql, Stream.of(WRITTEN).map(row::get).toArray());
        return session;
    }

    /** Empty for an unknown handle, another browser, or a session that has ended: they look alike from outside. */
    public Optional<Session> find(String handle, BrowserBinding browser, Instant now) {
        return sql.select(SESSION.fields())
                .select(ROLES)
                .from(SESSION)
                .where(SESSION.HANDLE.eq(handle), TAKEN_OVER.not())
                .fetchOptional()
                .filter(row -> alive(row, browser, now))
                .filter(row -> row.get(SESSION.COURSE_ACTIVITY_ID) != null)
                .map(row -> session(row, SelectSchoolMembers.roles(row.get(ROLES))));
    }

    private static Session session(Record row, Set<SchoolRole> schoolRoles) {
        return new Session(
                row.get(SESSION.HANDLE),
                row.get(SESSION.CSRF_TOKEN),
                new SchoolId(row.get(SESSION.SCHOOL_ID)),
                new CourseId(row.get(SESSION.COURSE_ID)),
                new CourseActivityId(row.get(SESSION.COURSE_ACTIVITY_ID)),
                new PersonId(row.get(SESSION.PERSON_ID)),
                CourseRole.of(row.get(SESSION.ROLE)),
                schoolRoles,
                row.get(SESSION.PREVIEW),
                Language.ofCode(row.get(SESSION.LOCALE)),
                row.get(SESSION.PLATFORM_ORIGIN),
                storage(row));
    }

    /** The same for a session in which content is chosen. */
    public Optional<ContentSession> findForContent(String handle, BrowserBinding browser, Instant now) {
        return sql.selectFrom(SESSION)
                .where(SESSION.HANDLE.eq(handle), TAKEN_OVER.not())
                .fetchOptional()
                .filter(row -> alive(row, browser, now))
                .filter(row -> row.get(SESSION.CONTENT_REQUEST) != null)
                .map(row -> new ContentSession(
                        row.get(SESSION.HANDLE),
                        row.get(SESSION.CSRF_TOKEN),
                        new SchoolId(row.get(SESSION.SCHOOL_ID)),
                        new CourseId(row.get(SESSION.COURSE_ID)),
                        new PersonId(row.get(SESSION.PERSON_ID)),
                        CourseRole.of(row.get(SESSION.ROLE)),
                        row.get(SESSION.PREVIEW),
                        Language.ofCode(row.get(SESSION.LOCALE)),
                        row.get(SESSION.PLATFORM_ORIGIN),
                        storage(row),
                        ContentRequest.ofJson(row.get(SESSION.CONTENT_REQUEST))));
    }

    private boolean alive(Record row, BrowserBinding browser, Instant now) {
        if (!browser.fingerprint().equals(Fingerprint.stored(row.get(SESSION.BROWSER_HASH))) || ended(row, now)) {
            return false;
        }
        if (row.get(SESSION.LAST_SEEN_AT).plus(TOUCH_EVERY).isBefore(now)) {
            sql.update(SESSION)
                    .set(SESSION.LAST_SEEN_AT, now)
                    .where(SESSION.ID.eq(row.get(SESSION.ID)))
                    .execute();
        }
        return true;
    }

    private static Record row(LaunchSession session, BrowserBinding browser, Instant now) {
        Record row = SESSION.newRecord();
        row.set(SESSION.HANDLE, session.handle());
        row.set(SESSION.BROWSER_HASH, browser.fingerprint().bytes());
        row.set(
                SESSION.STORAGE,
                session.storage().map(PlatformStorage::toString).orElse(null));
        row.set(SESSION.CSRF_TOKEN, session.csrf());
        row.set(SESSION.SCHOOL_ID, session.school().value());
        row.set(SESSION.COURSE_ID, session.course().value());
        row.set(SESSION.PERSON_ID, session.person().value());
        row.set(SESSION.ROLE, session.role().code());
        row.set(SESSION.PREVIEW, session.preview());
        row.set(SESSION.LOCALE, session.language().code());
        row.set(SESSION.PLATFORM_ORIGIN, session.frameAncestors());
        row.set(SESSION.CREATED_AT, now);
        row.set(SESSION.LAST_SEEN_AT, now);
        row.set(SESSION.EXPIRES_AT, now.plus(LONGEST));
        return row;
    }

    /** What is said of a session that a request did not open, ended ones included; empty once the row was swept. */
    Optional<UnopenedSession> unopened(String handle, Instant now) {
        return row(handle)
                .map(row -> new UnopenedSession(
                        row.get(SESSION.PLATFORM_ORIGIN),
                        Language.ofCode(row.get(SESSION.LOCALE)),
                        storage(row)
                                .filter(storage -> !ended(row, now))
                                .map(storage -> KeptSecret.ofSession(storage, handle))));
    }

    private Optional<Record> row(String handle) {
        return sql.selectFrom(SESSION).where(SESSION.HANDLE.eq(handle)).fetchOptional();
    }

    private static boolean ended(Record row, Instant now) {
        return !now.isBefore(row.get(SESSION.EXPIRES_AT))
                || !now.isBefore(row.get(SESSION.LAST_SEEN_AT).plus(IDLE));
    }

    private static Optional<PlatformStorage> storage(Record row) {
        return Optional.ofNullable(row.get(SESSION.STORAGE)).map(PlatformStorage::read);
    }

    /** @return how many sessions that ended a day ago were removed */
    public int sweep(Instant now) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.lt(now.minus(REMEMBERED)))
                .execute();
    }
}
