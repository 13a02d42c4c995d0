package org.acquis.web.session;

import static org.acquis.schema.Tables.SESSION;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.Fingerprint;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.roster.Visit;
import org.acquis.schema.tables.records.SessionRecord;
import org.acquis.web.Language;
import org.jooq.DSLContext;

/** Session rows: opened by a launch, found by handle and browser together, gone after 4 h of rest or 12 h in all. */
public final class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(4);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final SecureRandom random;

    public Sessions(DSLContext sql, SecureRandom random) {
        this.sql = sql;
        this.random = random;
    }

    /** One statement. */
    public Session open(Visit visit, BrowserBinding browser, Instant now) {
        Session session = new Session(
                random(12),
                random(32),
                visit.school(),
                visit.course(),
                visit.activity(),
                visit.person(),
                visit.role(),
                visit.preview(),
                Language.of(visit.locale()),
                String.join(" ", visit.origins()));
        sql.insertInto(SESSION)
                .set(SESSION.HANDLE, session.handle())
                .set(SESSION.BROWSER_HASH, browser.fingerprint().bytes())
                .set(SESSION.CSRF_TOKEN, session.csrf())
                .set(SESSION.SCHOOL_ID, session.school().value())
                .set(SESSION.COURSE_ID, session.course().value())
                .set(SESSION.COURSE_ACTIVITY_ID, session.activity().value())
                .set(SESSION.PERSON_ID, session.person().value())
                .set(SESSION.ROLE, session.role().code())
                .set(SESSION.PREVIEW, session.preview())
                .set(SESSION.LOCALE, session.language().code())
                .set(SESSION.PLATFORM_ORIGIN, session.frameAncestors())
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(LONGEST))
                .execute();
        return session;
    }

    /** Empty for an unknown handle, another browser, or a session that has ended: the three look alike from outside. */
    public Optional<Session> find(String handle, BrowserBinding browser, Instant now) {
        SessionRecord row =
                sql.selectFrom(SESSION).where(SESSION.HANDLE.eq(handle)).fetchOne();
        if (row == null
                || !browser.fingerprint().equals(Fingerprint.stored(row.getBrowserHash()))
                || !now.isBefore(row.getExpiresAt())
                || !now.isBefore(row.getLastSeenAt().plus(IDLE))) {
            return Optional.empty();
        }
        if (row.getLastSeenAt().plus(TOUCH_EVERY).isBefore(now)) {
            sql.update(SESSION)
                    .set(SESSION.LAST_SEEN_AT, now)
                    .where(SESSION.ID.eq(row.getId()))
                    .execute();
        }
        return Optional.of(new Session(
                row.getHandle(),
                row.getCsrfToken(),
                new SchoolId(row.getSchoolId()),
                new CourseId(row.getCourseId()),
                new CourseActivityId(row.getCourseActivityId()),
                new PersonId(row.getPersonId()),
                CourseRole.of(row.getRole()),
                row.getPreview(),
                Language.ofCode(row.getLocale()),
                row.getPlatformOrigin()));
    }

    /** @return how many ended sessions were removed */
    public int sweep(Instant now) {
        return sql.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(now)).execute();
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
