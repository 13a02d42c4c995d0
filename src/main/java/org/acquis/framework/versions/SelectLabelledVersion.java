package org.acquis.framework.versions;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.jooq.DSLContext;

/** Locked versions of a school for reading; the content is read once for each edition of its labels. */
public final class SelectLabelledVersion {
    /** A version of 5,000 parts takes some MiB. */
    private static final int MOST_KEPT = 4;

    private final DSLContext sql;
    private final Map<Kept, UnderstoodFramework> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Kept, UnderstoodFramework> eldest) {
            return size() > MOST_KEPT;
        }
    };

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
                .flatMap(row -> content(school, new Kept(version, row.value3(), row.value4()))
                        .map(content -> new LabelledVersion(
                                version, row.value1(), VersionStatus.of(row.value2()), row.value3(), content)));
    }

    private Optional<UnderstoodFramework> content(long school, Kept key) {
        synchronized (kept) {
            UnderstoodFramework known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<UnderstoodFramework> read = new SelectVersionContent(sql).of(school, key.version());
        synchronized (kept) {
            read.ifPresent(content -> kept.put(key, content));
        }
        return read;
    }

    private record Kept(VersionId version, int labels, boolean officialWording) {}
}
