package org.acquis.framework.rules;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import org.acquis.framework.VersionId;
import org.jooq.DSLContext;

/** Begins the rules of a new version with those that hold for the version it was made from. */
public final class InheritingRules {
    private static final int FIRST = 1;

    private InheritingRules() {}

    /** Nothing happens where the older version has the usual rules. */
    public static void into(DSLContext tx, VersionId newer, VersionId older, Instant now) {
        tx.insertInto(
                        CERTIFICATION_RULES,
                        CERTIFICATION_RULES.SCHOOL_ID,
                        CERTIFICATION_RULES.VERSION_ID,
                        CERTIFICATION_RULES.EDITION,
                        CERTIFICATION_RULES.SAVES,
                        CERTIFICATION_RULES.CONTENT,
                        CERTIFICATION_RULES.CREATED_BY,
                        CERTIFICATION_RULES.CREATED_AT)
                .select(tx.select(
                                CERTIFICATION_RULES.SCHOOL_ID,
                                val(newer.value()),
                                val(FIRST),
                                val(FIRST),
                                CERTIFICATION_RULES.CONTENT,
                                CERTIFICATION_RULES.CREATED_BY,
                                val(now, CERTIFICATION_RULES.CREATED_AT))
                        .from(CERTIFICATION_RULES)
                        .where(CERTIFICATION_RULES.VERSION_ID.eq(older.value()))
                        .orderBy(CERTIFICATION_RULES.EDITION.desc())
                        .limit(1))
                .execute();
    }
}
