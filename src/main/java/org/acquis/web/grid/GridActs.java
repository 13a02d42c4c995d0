package org.acquis.web.grid;

import org.acquis.assessment.AssessmentListener;
import org.acquis.assessment.FinalisingCompleteGrids;
import org.acquis.assessment.FinalisingGrid;
import org.acquis.assessment.OpeningAttempt;
import org.acquis.assessment.RecordingJudgement;
import org.acquis.assessment.RecordingRemark;
import org.acquis.assessment.ReopeningGrid;
import org.acquis.assessment.SelectGridStates;
import org.acquis.assessment.WithdrawingRevision;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.HidingPerson;

/** Everything that can be done to a grid, and to its learner's place in the list. */
public record GridActs(
        RecordingJudgement judging,
        RecordingRemark remarking,
        FinalisingGrid finalising,
        FinalisingCompleteGrids completing,
        ReopeningGrid reopening,
        OpeningAttempt opening,
        WithdrawingRevision withdrawing,
        HidingPerson hiding) {

    /** @param listener is told of revisions inside their transaction: whoever sends scores */
    public static GridActs create(
            Database database, SelectFrameworkVersion versions, AuditLog audit, AssessmentListener listener) {
        FinalisingGrid finalising = new FinalisingGrid(database, versions, audit, listener);
        return new GridActs(
                new RecordingJudgement(database, audit),
                new RecordingRemark(database, audit),
                finalising,
                new FinalisingCompleteGrids(finalising, new SelectGridStates(database.sql(), versions)),
                new ReopeningGrid(database, audit),
                new OpeningAttempt(database, audit),
                new WithdrawingRevision(database, audit, listener),
                new HidingPerson(database, audit));
    }
}
