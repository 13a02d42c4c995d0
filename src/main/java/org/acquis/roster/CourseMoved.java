package org.acquis.roster;

import org.acquis.platform.PlatformId;
import org.jooq.DSLContext;

/** Port: told, in the same transaction, that a course now belongs to another registration of its site. */
@FunctionalInterface
public interface CourseMoved {
    void moved(DSLContext tx, CourseId course, PlatformId to);
}
