package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.FRAMEWORK_DRAFT;
import static org.acquis.schema.Tables.FRAMEWORK_DRAFT_EDITION;

import java.util.Objects;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.versions.ValuesJson;
import org.jooq.DSLContext;

/**
 * A draft that nobody else changes until the transaction ends.
 *
 * @param number which of its editions counts
 * @param edition names that edition
 */
record LockedDraft(DraftId id, Optional<VersionId> basedOn, int number, long edition, DraftContent content) {

    /** @return empty for a draft that does not exist or belongs to another school */
    static Optional<LockedDraft> of(DSLContext tx, long school, DraftId draft) {
        return tx.select(FRAMEWORK_DRAFT.BASED_ON_ID, FRAMEWORK_DRAFT.EDITION)
                .from(FRAMEWORK_DRAFT)
                .where(FRAMEWORK_DRAFT.ID.eq(draft.value()), FRAMEWORK_DRAFT.SCHOOL_ID.eq(school))
                .forUpdate()
                .fetchOptional()
                .map(head -> tx.select(FRAMEWORK_DRAFT_EDITION.ID, FRAMEWORK_DRAFT_EDITION.CONTENT)
                        .from(FRAMEWORK_DRAFT_EDITION)
                        .where(
                                FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(draft.value()),
                                FRAMEWORK_DRAFT_EDITION.EDITION.eq(head.value2()))
                        .fetchSingle(row -> new LockedDraft(
                                draft,
                                Optional.ofNullable(head.value1()).map(VersionId::new),
                                head.value2(),
                                Objects.requireNonNull(row.value1()),
                                ValuesJson.unpacked(row.value2(), DraftContent.class))));
    }
}
