package org.acquis.web.session;

import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.PlatformStorage;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.roster.SchoolRole;
import org.acquis.web.KeptSecret;
import org.acquis.web.Language;

/** What one launch opened for one browser: who is there, in which course, and what he may do. */
public sealed interface LaunchSession permits Session, ContentSession {

    /** Names the session in the path; not secret, useless without the browser's secret. */
    String handle();

    /** Token that every write of this session's pages carries. */
    String csrf();

    SchoolId school();

    CourseId course();

    PersonId person();

    CourseRole role();

    /** A known trainer who launched as a learner: sees the learner's side, writes nothing. */
    boolean preview();

    /** What the person may do in the whole school; known where pages ask for it. */
    default Set<SchoolRole> schoolRoles() {
        return Set.of();
    }

    /** May import, edit and publish référentiels, and set their rules. */
    default boolean rulesFrameworks() {
        return role() == CourseRole.ADMINISTRATOR || schoolRoles().contains(SchoolRole.ENGINEER);
    }

    Language language();

    /** Origins of the platform, space separated, for the Content-Security-Policy. */
    String frameAncestors();

    /** Where the platform keeps the browser's secret; empty: a cookie carries it. */
    Optional<PlatformStorage> storage();

    /** Where the scripts of its pages find the secret, if no cookie carries it. */
    default Optional<KeptSecret> secret() {
        return storage().map(where -> KeptSecret.ofSession(where, handle()));
    }

    /** Every address of its pages starts with it. */
    default String base() {
        return "/app/" + handle();
    }
}
