package org.acquis.web.session;

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
import org.acquis.schema.tables.records.SessionRecord;
import org.acquis.web.KeptSecret;
import org.acquis.web.Language;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Session rows: opened by a launch, found by handle and browser together, gone after 4 h of rest or 12 h in all. */
public final class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(4);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    /** So long the end of a session is said in its language, where its platform shows it. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final Field<@Nullable String> ROLES = SelectSchoolMembers.rolesOf(SESSION.PERSON_ID);

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
        SessionRecord row = row(session, browser, now);
        row.setCourseActivityId(session.activity().value());
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
        SessionRecord row = row(session, browser, now);
        row.setContentRequest(request.json());
        OPEN.execute(sql, Stream.of(WRITTEN).map(row::get).toArray());
        return session;
    }

    /** Empty for an unknown handle, another browser, or a session that has ended: the three look alike from outside. */
    public Optional<Session> find(String handle, BrowserBinding browser, Instant now) {
        return sql.select(SESSION, ROLES)
                .from(SESSION)
                .where(SESSION.HANDLE.eq(handle))
                .fetchOptional()
                .filter(found -> alive(found.value1(), browser, now))
                .filter(found -> found.value1().getCourseActivityId() != null)
                .map(found -> session(found.value1(), SelectSchoolMembers.roles(found.value2())));
    }

    private static Session session(SessionRecord row, Set<SchoolRole> schoolRoles) {
        return new Session(
                row.getHandle(),
                row.getCsrfToken(),
                new SchoolId(row.getSchoolId()),
                new CourseId(row.getCourseId()),
                new CourseActivityId(row.getCourseActivityId()),
                new PersonId(row.getPersonId()),
                CourseRole.of(row.getRole()),
                schoolRoles,
                row.getPreview(),
                Language.ofCode(row.getLocale()),
                row.getPlatformOrigin(),
                storage(row));
    }

    /** The same for a session in which content is chosen. */
    public Optional<ContentSession> findForContent(String handle, BrowserBinding browser, Instant now) {
        return row(handle)
                .filter(row -> alive(row, browser, now))
                .filter(row -> row.getContentRequest() != null)
                .map(row -> new ContentSession(
                        row.getHandle(),
                        row.getCsrfToken(),
                        new SchoolId(row.getSchoolId()),
                        new CourseId(row.getCourseId()),
                        new PersonId(row.getPersonId()),
                        CourseRole.of(row.getRole()),
                        row.getPreview(),
                        Language.ofCode(row.getLocale()),
                        row.getPlatformOrigin(),
                        storage(row),
                        ContentRequest.ofJson(row.getContentRequest())));
    }

    private boolean alive(SessionRecord row, BrowserBinding browser, Instant now) {
        if (!browser.fingerprint().equals(Fingerprint.stored(row.getBrowserHash())) || ended(row, now)) {
            return false;
        }
        if (row.getLastSeenAt().plus(TOUCH_EVERY).isBefore(now)) {
            sql.update(SESSION)
                    .set(SESSION.LAST_SEEN_AT, now)
                    .where(SESSION.ID.eq(row.getId()))
                    .execute();
        }
        return true;
    }

    private static SessionRecord row(LaunchSession session, BrowserBinding browser, Instant now) {
        SessionRecord row = new SessionRecord();
        row.setHandle(session.handle());
        row.setBrowserHash(browser.fingerprint().bytes());
        row.setStorage(session.storage().map(PlatformStorage::toString).orElse(null));
        row.setCsrfToken(session.csrf());
        row.setSchoolId(session.school().value());
        row.setCourseId(session.course().value());
        row.setPersonId(session.person().value());
        row.setRole(session.role().code());
        row.setPreview(session.preview());
        row.setLocale(session.language().code());
        row.setPlatformOrigin(session.frameAncestors());
        row.setCreatedAt(now);
        row.setLastSeenAt(now);
        row.setExpiresAt(now.plus(LONGEST));
        return row;
    }

    /** What is said of a session that a request did not open, ended ones included; empty once the row was swept. */
    Optional<UnopenedSession> unopened(String handle, Instant now) {
        return row(handle)
                .map(row -> new UnopenedSession(
                        row.getPlatformOrigin(),
                        Language.ofCode(row.getLocale()),
                        storage(row)
                                .filter(storage -> !ended(row, now))
                                .map(storage -> KeptSecret.ofSession(storage, handle))));
    }

    private Optional<SessionRecord> row(String handle) {
        return sql.selectFrom(SESSION).where(SESSION.HANDLE.eq(handle)).fetchOptional();
    }

    private static boolean ended(SessionRecord row, Instant now) {
        return !now.isBefore(row.getExpiresAt())
                || !now.isBefore(row.getLastSeenAt().plus(IDLE));
    }

    private static Optional<PlatformStorage> storage(SessionRecord row) {
        return Optional.ofNullable(row.getStorage()).map(PlatformStorage::read);
    }

    /** @return how many sessions that ended a day ago were removed */
    public int sweep(Instant now) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.lt(now.minus(REMEMBERED)))
                .execute();
    }
}
