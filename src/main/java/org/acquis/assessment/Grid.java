package org.acquis.assessment;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.Scale;
import org.acquis.mapping.Mapping;
import org.acquis.roster.Learner;

/**
 * Grille: one learner, one course activity, one attempt, as it is now. Decides what the score is, what is missing, what
 * finalising would freeze and what has changed since it last did.
 *
 * @param attempt its number, from 1
 * @param newestAttempt number of the learner's newest attempt here, from 1
 * @param assessment empty: nobody has written anything in it yet
 * @param cells the mapped criteria, in the order of the référentiel
 * @param setAside codes of criteria that were judged and are no longer mapped: kept, not counted
 * @param counting the revision that counts, also while the grid is reopened
 */
public record Grid(
        ActivityOfCourse place,
        Learner learner,
        FrameworkVersion version,
        Mapping mapping,
        int attempt,
        int newestAttempt,
        Optional<AssessmentId> assessment,
        GridStatus status,
        List<Cell> cells,
        List<String> setAside,
        Remark remark,
        Optional<CountingRevision> counting) {

    public Grid {
        cells = List.copyOf(cells);
        setAside = List.copyOf(setAside);
    }

    /** Lays judgements and exemptions over the mapped criteria. */
    public static List<Cell> cells(
            FrameworkVersion version,
            Mapping mapping,
            Set<CriterionId> exempt,
            Map<CriterionId, Judgement> judgements) {
        List<Cell> cells = new ArrayList<>();
        for (var competency : version.competencies()) {
            for (Criterion criterion : competency.criteria()) {
                if (mapping.criteria().contains(criterion.id())) {
                    cells.add(new Cell(
                            competency,
                            criterion,
                            exempt.contains(criterion.id()),
                            Optional.ofNullable(judgements.get(criterion.id()))));
                }
            }
        }
        return cells;
    }

    public Scale scale() {
        return version.scale();
    }

    /** {@link GridStatus#withdrawn} */
    public boolean withdrawn() {
        return status.withdrawn(counting.isPresent());
    }

    public Score score() {
        return scoreOf(cells);
    }

    /** The score of some of the cells. */
    public Score scoreOf(List<Cell> some) {
        return Score.of(
                scale().highestPoints(),
                some.stream()
                        .map(cell -> new Score.Part(cell.criterion().weight(), cell.outcome(scale())))
                        .toList());
    }

    /** Criteria that are neither scored, nor not observed, nor exempt. */
    public List<Criterion> missing() {
        return cells.stream()
                .filter(cell -> cell.outcome(scale()).isEmpty())
                .map(Cell::criterion)
                .toList();
    }

    /** A final grid is closed until somebody reopens it. */
    public boolean open() {
        return status != GridStatus.FINAL;
    }

    public Readiness readiness() {
        if (!open() && change().isEmpty()) {
            return new Readiness.NothingNew();
        }
        List<Criterion> missing = missing();
        if (cells.isEmpty() || !missing.isEmpty()) {
            return new Readiness.Missing(missing);
        }
        return new Readiness.Ready(cells.stream()
                .map(cell -> cell.frozen(cell.outcome(scale()).orElseThrow()))
                .toList());
    }

    /** What is different around a final grid from what its revision froze; empty while it is open. */
    public Optional<ChangeSinceRevision> change() {
        return counting.filter(revision -> !open()).map(this::changeSince).filter(change -> !change.isNothing());
    }

    /**
     * Stands for everything that finalising would freeze. Whoever confirms it hands this back, so that what is frozen is
     * what he has read, although a colleague may have written meanwhile.
     */
    public String seen() {
        int saves = cells.stream().mapToInt(Cell::edition).sum();
        long exempt = cells.stream().filter(Cell::exempt).count();
        int revision = counting.map(CountingRevision::number).orElse(0);
        return mapping.edition() + "." + saves + "." + remark.edition() + "." + exempt + "." + revision;
    }

    /** A criterion that goes on in another version is the same. */
    private ChangeSinceRevision changeSince(CountingRevision revision) {
        Map<String, FrozenJudgement> then = revision.judgements().stream()
                .collect(toMap(
                        FrozenJudgement::criterionIdentifier, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Set<String> now =
                cells.stream().map(cell -> cell.criterion().identifier()).collect(Collectors.toSet());
        return new ChangeSinceRevision(
                new ChangeSinceRevision.Side(
                        revision.versionLabel(), revision.purpose(), revision.detail(), then.size(), revision.score()),
                new ChangeSinceRevision.Side(
                        version.label(), mapping.purpose(), mapping.detail(), cells.size(), score()),
                cells.stream()
                        .map(Cell::criterion)
                        .filter(criterion -> !then.containsKey(criterion.identifier()))
                        .map(Criterion::code)
                        .toList(),
                then.values().stream()
                        .filter(judgement -> !now.contains(judgement.criterionIdentifier()))
                        .map(FrozenJudgement::code)
                        .toList(),
                cells.stream()
                        .filter(cell -> exemptionChanged(
                                cell,
                                Optional.ofNullable(then.get(cell.criterion().identifier()))))
                        .map(cell -> cell.criterion().code())
                        .toList());
    }

    private static boolean exemptionChanged(Cell cell, Optional<FrozenJudgement> then) {
        return then.map(judgement -> judgement.outcome() instanceof Outcome.Exempt != cell.exempt())
                .orElse(false);
    }

    /** Keys only. */
    @Override
    public String toString() {
        return "Grid[activity=" + place.activity().value() + ", learner="
                + learner.person().value() + ", attempt=" + attempt + ", " + status.code() + "]";
    }
}
