package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** The codes that all versions of a framework have given, retired ones too. */
final class SelectKeptCodes {
    private SelectKeptCodes() {}

    /** @param framework its CASE identifier */
    static KeptCodes of(DSLContext tx, long school, String framework) {
        Map<String, String> codes = new HashMap<>();
        Map<String, Integer> highest = new HashMap<>();
        tx.select(COMPETENCY.IDENTIFIER, CRITERION.IDENTIFIER, CRITERION.CODE)
                .from(CRITERION)
                .join(COMPETENCY)
                .on(COMPETENCY.ID.eq(CRITERION.COMPETENCY_ID))
                .join(FRAMEWORK_VERSION)
                .on(FRAMEWORK_VERSION.ID.eq(CRITERION.VERSION_ID))
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_VERSION.FRAMEWORK_ID))
                .where(FRAMEWORK.SCHOOL_ID.eq(school), FRAMEWORK.IDENTIFIER.eq(framework))
                .orderBy(CRITERION.ID)
                .forEach(row -> {
                    codes.put(row.value2(), row.value3());
                    highest.merge(row.value1(), GivingCodes.number(row.value3()), Math::max);
                });
        return new KeptCodes(codes, highest);
    }

    static boolean isKnown(DSLContext tx, long school, String framework) {
        return tx.fetchExists(FRAMEWORK, FRAMEWORK.SCHOOL_ID.eq(school).and(FRAMEWORK.IDENTIFIER.eq(framework)));
    }
}
