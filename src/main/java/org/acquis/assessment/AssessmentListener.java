package org.acquis.assessment;

import org.jooq.DSLContext;

/**
 * Told of what counts from now on, inside the transaction that makes it count: what a listener writes is committed with
 * it or not at all. It must not wait for anything outside the database.
 */
public interface AssessmentListener {
    /**
     * A revision now speaks for the learner in this activity. Not called for a corrected earlier attempt while a later
     * one has a revision: of a learner's attempts the one with the highest number that has a current revision speaks.
     */
    void finalised(DSLContext tx, FinalisedGrid grid);

    /** A revision that spoke for the learner was withdrawn. */
    void withdrawn(DSLContext tx, WithdrawnGrid grid);
}
