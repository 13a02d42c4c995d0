package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.FRAMEWORK_DRAFT;
import static org.acquis.schema.Tables.FRAMEWORK_DRAFT_EDITION;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.versions.ValuesJson;
import org.acquis.ops.KeptValues;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Drafts of a school. The content of an edition never changes, so it is unpacked once and kept for a while. */
public final class SelectDraft {
    private static final int MOST_KEPT = 8;
    private static final Field<Integer> FIRST = DSL.field(DSL.select(DSL.min(FRAMEWORK_DRAFT_EDITION.EDITION))
            .from(FRAMEWORK_DRAFT_EDITION)
            .where(FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(FRAMEWORK_DRAFT.ID)));
    private static final Field<Integer> LAST = DSL.field(DSL.select(DSL.max(FRAMEWORK_DRAFT_EDITION.EDITION))
            .from(FRAMEWORK_DRAFT_EDITION)
            .where(FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(FRAMEWORK_DRAFT.ID)));

    private final DSLContext sql;
    private final KeptValues<Long, Unpacked> kept = new KeptValues<>(MOST_KEPT);

    public SelectDraft(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param school key of the school
     * @return empty for a draft that does not exist or belongs to another school
     */
    public Optional<Draft> of(long school, DraftId draft) {
        return sql.select(
                        FRAMEWORK_DRAFT.BASED_ON_ID,
                        FRAMEWORK_DRAFT.SOURCE_NAME,
                        FRAMEWORK_DRAFT.EDITION,
                        FRAMEWORK_DRAFT_EDITION.ID,
                        FIRST,
                        LAST)
                .from(FRAMEWORK_DRAFT)
                .join(FRAMEWORK_DRAFT_EDITION)
                .on(
                        FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(FRAMEWORK_DRAFT.ID),
                        FRAMEWORK_DRAFT_EDITION.EDITION.eq(FRAMEWORK_DRAFT.EDITION))
                .where(FRAMEWORK_DRAFT.ID.eq(draft.value()), FRAMEWORK_DRAFT.SCHOOL_ID.eq(school))
                .fetchOptional()
                .map(row -> draft(school, draft, row));
    }

    private Draft draft(long school, DraftId draft, Record row) {
        long edition = Objects.requireNonNull(row.get(FRAMEWORK_DRAFT_EDITION.ID));
        int number = row.get(FRAMEWORK_DRAFT.EDITION);
        Unpacked unpacked = kept.get(edition, () -> unpacked(edition));
        return new Draft(
                draft,
                school,
                Optional.ofNullable(row.get(FRAMEWORK_DRAFT.BASED_ON_ID)).map(VersionId::new),
                Optional.ofNullable(row.get(FRAMEWORK_DRAFT.SOURCE_NAME)),
                edition,
                number > row.get(FIRST),
                number < row.get(LAST),
                unpacked.content(),
                unpacked.source());
    }

    private Unpacked unpacked(long edition) {
        return sql.select(FRAMEWORK_DRAFT_EDITION.CONTENT, FRAMEWORK_DRAFT.SOURCE)
                .from(FRAMEWORK_DRAFT_EDITION)
                .join(FRAMEWORK_DRAFT)
                .on(FRAMEWORK_DRAFT.ID.eq(FRAMEWORK_DRAFT_EDITION.DRAFT_ID))
                .where(FRAMEWORK_DRAFT_EDITION.ID.eq(edition))
                .fetchSingle(row -> new Unpacked(
                        ValuesJson.unpacked(row.value1(), DraftContent.class),
                        row.value2() == null
                                ? new Source(List.of())
                                : ValuesJson.unpacked(row.value2(), Source.class)));
    }

    /** The drafts of a school, the latest first. */
    public List<DraftSummary> all(long school) {
        return sql.select(
                        FRAMEWORK_DRAFT.ID,
                        FRAMEWORK_DRAFT.TITLE,
                        FRAMEWORK_DRAFT.SOURCE_NAME,
                        FRAMEWORK_DRAFT.CHANGED_AT)
                .from(FRAMEWORK_DRAFT)
                .where(FRAMEWORK_DRAFT.SCHOOL_ID.eq(school))
                .orderBy(FRAMEWORK_DRAFT.CHANGED_AT.desc(), FRAMEWORK_DRAFT.ID.desc())
                .fetch(row -> new DraftSummary(
                        new DraftId(row.value1()), row.value2(), Optional.ofNullable(row.value3()), row.value4()));
    }

    private record Unpacked(DraftContent content, Source source) {}
}
