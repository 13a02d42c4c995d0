package org.acquis.framework;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.Optional;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.framework.rules.RulesInForce;
import org.acquis.ops.KeptValues;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * A version of one school, whole. The body of a published version is locked, so it is read once and kept in memory; its
 * head (whose it is, status, label, rules in force) is read each time, by one statement.
 */
public final class SelectFrameworkVersion {
    /** A version takes some 100 KiB. */
    private static final int MOST_KEPT = 50;

    private final DSLContext sql;
    private final KeptValues<Kept, VersionBody> kept = new KeptValues<>(MOST_KEPT);

    public SelectFrameworkVersion(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param school key of the school
     * @return empty for a version that does not exist or belongs to another school
     */
    public Optional<FrameworkVersion> of(long school, VersionId version) {
        return sql.select(
                        FRAMEWORK.IDENTIFIER,
                        FRAMEWORK.TITLE,
                        FRAMEWORK_VERSION.LABEL,
                        FRAMEWORK_VERSION.STATUS,
                        FRAMEWORK_VERSION.OFFICIAL_WORDING,
                        FRAMEWORK_VERSION.LABELS_EDITION)
                .select(RulesInForce.FIELDS)
                .from(FRAMEWORK_VERSION)
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_VERSION.FRAMEWORK_ID))
                .leftJoin(CERTIFICATION_RULES)
                .on(RulesInForce.of(FRAMEWORK_VERSION.ID))
                .where(FRAMEWORK_VERSION.ID.eq(version.value()), FRAMEWORK_VERSION.SCHOOL_ID.eq(school))
                .fetchOptional()
                .map(head -> whole(school, version, head));
    }

    private FrameworkVersion whole(long school, VersionId version, Record head) {
        VersionStatus status = VersionStatus.of(head.get(FRAMEWORK_VERSION.STATUS));
        boolean official = head.get(FRAMEWORK_VERSION.OFFICIAL_WORDING);
        VersionBody body = status == VersionStatus.DRAFT
                ? VersionBody.read(sql, version)
                : kept.get(
                        new Kept(version, official, head.get(FRAMEWORK_VERSION.LABELS_EDITION)),
                        () -> VersionBody.read(sql, version));
        return new FrameworkVersion(
                version,
                school,
                head.get(FRAMEWORK.IDENTIFIER),
                head.get(FRAMEWORK.TITLE),
                head.get(FRAMEWORK_VERSION.LABEL),
                status,
                official,
                body.blocks(),
                body.tasks(),
                body.scale(),
                RulesEdition.of(head));
    }

    /** The official sentences and other labels are all that can change in a locked version, and it is seen in the head. */
    private record Kept(VersionId version, boolean officialWording, int labels) {}
}
