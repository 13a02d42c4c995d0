package org.acquis.roster;

import org.jooq.DSLContext;

/** Port: told, in the same transaction, that a launch named an activity otherwise than before. */
@FunctionalInterface
public interface ActivityRetitled {
    /** @param title never blank */
    void retitled(DSLContext tx, CourseActivityId activity, String title);
}
