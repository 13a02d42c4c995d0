package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.LinkedHashMap;
import java.util.Map;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.SelectVersionContent;
import org.jooq.DSLContext;

/** What a new document may be another edition of: the latest published versions of a school, whole. */
final class SelectPublishedContents {
    /** A school with more keeps the older ones out of the comparison. */
    private static final int LATEST = 20;

    private SelectPublishedContents() {}

    /** The newest first. */
    static Map<VersionId, UnderstoodFramework> of(DSLContext tx, long school) {
        Map<VersionId, UnderstoodFramework> found = new LinkedHashMap<>();
        SelectVersionContent contents = new SelectVersionContent(tx);
        tx
                .select(FRAMEWORK_VERSION.ID)
                .from(FRAMEWORK_VERSION)
                .where(
                        FRAMEWORK_VERSION.SCHOOL_ID.eq(school),
                        FRAMEWORK_VERSION.STATUS.eq(VersionStatus.PUBLISHED.code()))
                .orderBy(FRAMEWORK_VERSION.PUBLISHED_AT.desc(), FRAMEWORK_VERSION.ID.desc())
                .limit(LATEST)
                .fetch(FRAMEWORK_VERSION.ID)
                .stream()
                .map(VersionId::new)
                .forEach(id -> contents.of(school, id).ifPresent(content -> found.put(id, content)));
        return found;
    }
}
