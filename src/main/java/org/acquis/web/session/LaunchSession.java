package org.acquis.web.session;

import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.web.Language;

/** What one launch opened for one browser: who is there, in which course, and what he may do. */
public sealed interface LaunchSession permits Session, ContentSession {

    /** Names the session in the path; not secret, useless without the browser's cookie. */
    String handle();

    /** Token that every write of this session's pages carries. */
    String csrf();

    SchoolId school();

    CourseId course();

    PersonId person();

    CourseRole role();

    /** A known trainer who launched as a learner: sees the learner's side, writes nothing. */
    boolean preview();

    Language language();

    /** Origins of the platform, space separated, for the Content-Security-Policy. */
    String frameAncestors();

    /** Every address of its pages starts with it. */
    default String base() {
        return "/app/" + handle();
    }
}
