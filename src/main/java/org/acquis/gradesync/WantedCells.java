package org.acquis.gradesync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.assessment.FinalisedGrid;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.Score;
import org.acquis.framework.CompetencyId;
import org.acquis.mapping.GradebookDetail;

/** The cells that follow from a revision: the overall score always, and those of the chosen detail. Pure. */
final class WantedCells {
    private final FinalisedGrid grid;
    private final Map<CompetencyId, CompetencyFacts> competencies;
    private final ScoreComment comment;

    WantedCells(FinalisedGrid grid, Map<CompetencyId, CompetencyFacts> competencies) {
        this.grid = grid;
        this.competencies = competencies;
        this.comment = new ScoreComment(grid.language());
    }

    /** Where nothing has a level there is no cell: a missing score is never zero. */
    List<WantedCell> list() {
        List<WantedCell> cells = new ArrayList<>();
        overall().ifPresent(cells::add);
        if (grid.detail() == GradebookDetail.COMPETENCY) {
            byCompetency()
                    .forEach((competency, judgements) ->
                            ofCompetency(competency, judgements).ifPresent(cells::add));
        }
        if (grid.detail() == GradebookDetail.CRITERION) {
            grid.judgements().forEach(judgement -> ofCriterion(judgement).ifPresent(cells::add));
        }
        return cells;
    }

    private Optional<WantedCell> overall() {
        Score score = grid.score();
        return score.outOfHundred()
                .map(value -> new WantedCell(ColumnKind.OVERALL, "", "", value, comment.of(score, grid.judgements())));
    }

    private Optional<WantedCell> ofCompetency(CompetencyId competency, List<FrozenJudgement> judgements) {
        CompetencyFacts facts = competencies.get(competency);
        if (facts == null) {
            throw new IllegalStateException("no competency " + competency.value());
        }
        Score score = Score.ofFrozen(grid.highestPoints(), judgements);
        return score.outOfHundred()
                .map(value -> new WantedCell(
                        ColumnKind.COMPETENCY,
                        facts.identifier(),
                        ColumnLabel.aboutCompetency(facts.code(), judgements.size(), facts.criteria()),
                        value,
                        comment.of(score, judgements)));
    }

    private Optional<WantedCell> ofCriterion(FrozenJudgement judgement) {
        return Score.ofFrozen(grid.highestPoints(), List.of(judgement))
                .outOfHundred()
                .map(value -> new WantedCell(
                        ColumnKind.CRITERION,
                        judgement.criterionIdentifier(),
                        judgement.code(),
                        value,
                        comment.of(judgement)));
    }

    private Map<CompetencyId, List<FrozenJudgement>> byCompetency() {
        Map<CompetencyId, List<FrozenJudgement>> groups = new LinkedHashMap<>();
        for (FrozenJudgement judgement : grid.judgements()) {
            groups.computeIfAbsent(judgement.competency(), any -> new ArrayList<>())
                    .add(judgement);
        }
        return groups;
    }
}
