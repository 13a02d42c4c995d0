package org.acquis.gradesync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.assessment.AssessmentListener;
import org.acquis.assessment.FinalisedGrid;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.WithdrawnGrid;
import org.acquis.framework.CompetencyId;
import org.acquis.mapping.GradebookDetail;
import org.jooq.DSLContext;

/**
 * Writes what the gradebook shall hold in the same transaction that makes it so: one row a cell, in which a newer score
 * replaces an older one. Nothing is sent from here; a worker finds the rows once they are committed.
 */
public final class Outbox implements AssessmentListener {

    @Override
    public void finalised(DSLContext tx, FinalisedGrid grid) {
        queue(tx, grid, grid.at(), true).leaveRest();
    }

    /**
     * Puts the score of an earlier attempt back where one speaks again, and takes the others back: those that were sent
     * or may have been. What was never sent is dropped.
     */
    @Override
    public void withdrawn(DSLContext tx, WithdrawnGrid grid) {
        QueueingScores rest = grid.instead()
                .map(instead -> queue(tx, instead, grid.at(), false))
                .orElseGet(() -> new QueueingScores(tx, grid.activity(), grid.learner(), grid.at()));
        rest.takeRestBack();
    }

    /** @param newest what columns are called follows this grid: it was finalised just now, under the mapping of now */
    private static QueueingScores queue(DSLContext tx, FinalisedGrid grid, Instant now, boolean newest) {
        ActivityFacts activity = new SelectActivityFacts(tx).of(grid.activity());
        List<WantedCell> cells = new WantedCells(grid, competencies(tx, grid)).list();
        WantedColumns wanted =
                new WantedColumns(tx, grid.activity(), activity.identity(), activity.titleIn(grid.language()));
        // The activity's own column is wanted even without a score, so that pages can say whether there is one.
        wanted.want(ColumnKind.OVERALL, "", "", now);
        for (WantedCell cell : cells) {
            wanted.want(cell.kind(), cell.subject(), cell.about(), now);
        }
        Map<WantedColumns.Key, WantedColumns.Column> columns = newest ? wanted.ensure(now) : wanted.ensureAsTheyAre();
        QueueingScores queue = new QueueingScores(tx, grid.activity(), grid.learner(), now);
        queue.put(activity.platform(), grid.revision(), cells, columns);
        return queue;
    }

    private static Map<CompetencyId, CompetencyFacts> competencies(DSLContext tx, FinalisedGrid grid) {
        Set<CompetencyId> wanted = grid.detail() == GradebookDetail.COMPETENCY
                ? grid.judgements().stream().map(FrozenJudgement::competency).collect(Collectors.toSet())
                : Set.of();
        return new SelectCompetencyFacts(tx).of(wanted);
    }
}
