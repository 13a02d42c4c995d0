package org.acquis.framework.rules;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.time.Clock;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;

/**
 * Gives a version other rules. Nothing is sent to a gradebook, and revisions keep the rules that held when they were
 * finalised. The edition that holds is changed in place until a grid is finalised under it; then a new one is begun.
 */
public final class SavingRules {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public SavingRules(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param school key of the school
     * @param seen {@link RulesEdition#saves()} of what the form was made from
     * @param by key of the person
     */
    public RulesSaving save(long school, VersionId version, CertificationRules rules, int seen, long by) {
        return database.transaction(tx -> locked(tx, school, version)
                .<RulesSaving>map(before -> {
                    if (before.rules().equals(rules)) {
                        return new RulesSaving.Saved(before);
                    }
                    return before.saves() == seen
                            ? written(tx, school, version, before, rules, by)
                            : new RulesSaving.Outdated(before);
                })
                .orElseGet(RulesSaving.NotThere::new));
    }

    /** Grids that are being finalised under the edition are waited for, and whoever else saves. */
    private static Optional<RulesEdition> locked(DSLContext tx, long school, VersionId version) {
        boolean there = tx.fetchExists(
                FRAMEWORK_VERSION, FRAMEWORK_VERSION.ID.eq(version.value()), FRAMEWORK_VERSION.SCHOOL_ID.eq(school));
        return there ? Optional.of(inForce(tx, version)) : Optional.empty();
    }

    private static RulesEdition inForce(DSLContext tx, VersionId version) {
        return tx.select(RulesInForce.FIELDS)
                .from(CERTIFICATION_RULES)
                .where(CERTIFICATION_RULES.VERSION_ID.eq(version.value()))
                .orderBy(CERTIFICATION_RULES.EDITION.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional()
                .map(RulesEdition::of)
                .orElseGet(RulesEdition::usual);
    }

    private RulesSaving written(
            DSLContext tx, long school, VersionId version, RulesEdition before, CertificationRules rules, long by) {
        RulesEdition after = before.followedBy(rules);
        boolean written = before.locked() ? begun(tx, school, version, after, by) : changed(tx, version, after, by);
        if (!written) {
            return new RulesSaving.Outdated(inForce(tx, version));
        }
        audit.record(
                tx,
                AuditEvent.of("rules.changed")
                        .inSchool(school)
                        .about("framework_version", version.value())
                        .with("editionBefore", before.edition())
                        .with("edition", after.edition())
                        .with("before", RulesJson.map(before.rules()))
                        .with("after", RulesJson.map(rules))
                        .by(by));
        return new RulesSaving.Saved(after);
    }

    /** @return false where somebody else began this edition a moment before */
    private boolean begun(DSLContext tx, long school, VersionId version, RulesEdition after, long by) {
        return tx.insertInto(CERTIFICATION_RULES)
                        .set(CERTIFICATION_RULES.SCHOOL_ID, school)
                        .set(CERTIFICATION_RULES.VERSION_ID, version.value())
                        .set(CERTIFICATION_RULES.EDITION, after.edition())
                        .set(CERTIFICATION_RULES.SAVES, after.saves())
                        .set(CERTIFICATION_RULES.CONTENT, RulesJson.text(after.rules()))
                        .set(CERTIFICATION_RULES.CREATED_BY, by)
                        .set(CERTIFICATION_RULES.CREATED_AT, clock.instant())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    private boolean changed(DSLContext tx, VersionId version, RulesEdition after, long by) {
        return tx.update(CERTIFICATION_RULES)
                        .set(CERTIFICATION_RULES.SAVES, after.saves())
                        .set(CERTIFICATION_RULES.CONTENT, RulesJson.text(after.rules()))
                        .set(CERTIFICATION_RULES.CREATED_BY, by)
                        .set(CERTIFICATION_RULES.CREATED_AT, clock.instant())
                        .where(CERTIFICATION_RULES.VERSION_ID.eq(version.value()))
                        .and(CERTIFICATION_RULES.EDITION.eq(after.edition()))
                        .execute()
                == 1;
    }
}
