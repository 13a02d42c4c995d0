package org.acquis.framework.rules;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.acquis.schema.tables.CertificationRules;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Joins the edition that holds to a statement about a version, so that it costs no round trip of its own: a left join on
 * {@link #of}, the fields {@link #FIELDS}, and {@link RulesEdition#of} on the row.
 */
public final class RulesInForce {
    public static final List<Field<?>> FIELDS = List.of(
            CERTIFICATION_RULES.EDITION,
            CERTIFICATION_RULES.SAVES,
            CERTIFICATION_RULES.LOCKED_AT,
            CERTIFICATION_RULES.CONTENT);

    private RulesInForce() {}

    /** The condition of the join. */
    public static Condition of(Field<Long> version) {
        CertificationRules all = CERTIFICATION_RULES.as("all_editions");
        return CERTIFICATION_RULES
                .VERSION_ID
                .eq(version)
                .and(CERTIFICATION_RULES.EDITION.eq(
                        select(max(all.EDITION)).from(all).where(all.VERSION_ID.eq(version))));
    }
}
