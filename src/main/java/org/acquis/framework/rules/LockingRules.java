package org.acquis.framework.rules;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;

import java.time.Instant;
import org.acquis.framework.VersionId;
import org.jooq.DSLContext;

/** Locks an edition by its first use. One statement, once in the life of an edition. */
public final class LockingRules {
    private LockingRules() {}

    /** @param used as read in this transaction with a lock on its row */
    public static void lock(DSLContext tx, VersionId version, RulesEdition used, Instant now) {
        if (!used.locked()) {
            tx.update(CERTIFICATION_RULES)
                    .set(CERTIFICATION_RULES.LOCKED_AT, now)
                    .where(CERTIFICATION_RULES.VERSION_ID.eq(version.value()))
                    .and(CERTIFICATION_RULES.EDITION.eq(used.edition()))
                    .and(CERTIFICATION_RULES.LOCKED_AT.isNull())
                    .execute();
        }
    }
}
