package org.acquis.framework.versions;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.ops.KeptValues;
import org.jooq.DSLContext;

/** Locked versions of a school for reading; the content is read once for each edition of its labels. */
public final class SelectLabelledVersion {
    /** A version of 5,000 parts takes some MiB. */
    private static final int MOST_KEPT = 4;

    private final DSLContext sql;
    private final KeptValues<Kept, UnderstoodFramework> kept = new KeptValues<>(MOST_KEPT);

    public SelectLabelledVersion(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param school key of the school
     * @return empty for a version that does not exist, is not published yet, or belongs to another school
     */
    public Optional<LabelledVersion> of(long school, VersionId version) {
        return sql.select(
                        FRAMEWORK_VERSION.LABEL,
                        FRAMEWORK_VERSION.STATUS,
                        FRAMEWORK_VERSION.LABELS_EDITION,
                        FRAMEWORK_VERSION.OFFICIAL_WORDING)
                .from(FRAMEWORK_VERSION)
                .where(
                        FRAMEWORK_VERSION.ID.eq(version.value()),
                        FRAMEWORK_VERSION.SCHOOL_ID.eq(school),
                        FRAMEWORK_VERSION.STATUS.ne(VersionStatus.DRAFT.code()))
                .fetchOptional()
                .map(row -> new LabelledVersion(
                        version,
                        row.value1(),
                        VersionStatus.of(row.value2()),
                        row.value3(),
                        kept.get(
                                new Kept(version, row.value3(), row.value4()),
                                () -> new SelectVersionContent(sql)
                                        .of(school, version)
                                        .orElseThrow())));
    }

    private record Kept(VersionId version, int labels, boolean officialWording) {}
}
