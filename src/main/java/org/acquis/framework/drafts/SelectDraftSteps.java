package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.FRAMEWORK_DRAFT;
import static org.acquis.schema.Tables.FRAMEWORK_DRAFT_EDITION;
import static org.acquis.schema.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The steps of a draft that are kept, the newest first: without their contents, which are large. */
public final class SelectDraftSteps {
    private final DSLContext sql;

    public SelectDraftSteps(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param school key of the school
     * @return empty for a draft that does not exist or belongs to another school
     */
    public List<DraftStep> of(long school, DraftId draft) {
        return sql.select(
                        FRAMEWORK_DRAFT_EDITION.EDITION,
                        FRAMEWORK_DRAFT_EDITION.ACT,
                        FRAMEWORK_DRAFT_EDITION.ABOUT,
                        PERSON.NAME,
                        FRAMEWORK_DRAFT_EDITION.AT,
                        FRAMEWORK_DRAFT.EDITION)
                .from(FRAMEWORK_DRAFT)
                .join(FRAMEWORK_DRAFT_EDITION)
                .on(FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(FRAMEWORK_DRAFT.ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FRAMEWORK_DRAFT_EDITION.PERSON_ID))
                .where(FRAMEWORK_DRAFT.ID.eq(draft.value()), FRAMEWORK_DRAFT.SCHOOL_ID.eq(school))
                .orderBy(FRAMEWORK_DRAFT_EDITION.EDITION.desc())
                .fetch(row -> new DraftStep(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        row.value5(),
                        row.value1().equals(row.value6())));
    }
}
