package org.acquis.platform;

import org.jooq.DSLContext;

/** Port: what else a school needs on its first day, in the transaction that makes it. */
@FunctionalInterface
public interface NewSchool {
    void prepare(DSLContext tx, SchoolId school);
}
