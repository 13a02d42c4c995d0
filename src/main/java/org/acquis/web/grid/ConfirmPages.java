package org.acquis.web.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.assessment.Grid;
import org.acquis.assessment.Readiness;
import org.acquis.web.LearnerName;
import org.acquis.web.Shell;

/** Makes the pages that ask before a grid is finalised or its revision withdrawn. */
final class ConfirmPages {
    private ConfirmPages() {}

    static ConfirmPage finalising(Shell shell, Grid grid, Selected selected, Optional<String> activity) {
        String path = GridPages.path(shell, grid.learner());
        Readiness readiness = grid.readiness();
        boolean ready = readiness instanceof Readiness.Ready;
        List<String> explanations = new ArrayList<>();
        String name = LearnerName.of(grid.learner(), shell.texts()).full();
        // The sum of some criteria only would be taken for the score.
        explanations.add(
                readiness instanceof Readiness.Missing
                        ? name
                        : name + " · " + SumLine.of(grid.score(), shell.texts()).points());
        if (readiness instanceof Readiness.NothingNew) {
            explanations.add(shell.text("grid.refused.nothing-new"));
        } else if (!ready) {
            explanations.add(shell.text("grid.confirm.missing"));
        } else {
            explanations.add(shell.text("grid.confirm.effect"));
            if (grid.score().outOfHundred().isEmpty()) {
                explanations.add(shell.text("grid.confirm.no-score"));
            }
            if (grid.attempt() < grid.newestAttempt()) {
                explanations.add(shell.text("grid.confirm.earlier-attempt"));
            }
        }
        List<ConfirmPage.Link> missing = readiness instanceof Readiness.Missing some
                ? some.criteria().stream()
                        .map(criterion -> new ConfirmPage.Link(
                                path + "?attempt=" + grid.attempt() + selected.more() + "#k-"
                                        + criterion.id().value(),
                                criterion.code() + " " + shell.texts().in(criterion.label())))
                        .toList()
                : List.of();
        return new ConfirmPage(
                shell,
                path + "?attempt=" + grid.attempt() + selected.more(),
                shell.text("grid.confirm.back"),
                path + "/finalise" + selected.query(),
                explanations,
                missing,
                ready ? PlannedColumns.of(grid, activity, shell.texts()) : List.of(),
                List.of(),
                List.of(
                        new ConfirmPage.Field("attempt", Integer.toString(grid.attempt())),
                        new ConfirmPage.Field("seen", grid.seen())),
                ready ? Optional.of(shell.text("grid.confirm.finalise-button")) : Optional.empty(),
                false);
    }

    static ConfirmPage withdrawing(Shell shell, Grid grid, Selected selected) {
        String path = GridPages.path(shell, grid.learner());
        List<String> explanations = new ArrayList<>();
        explanations.add(LearnerName.of(grid.learner(), shell.texts()).full()
                + grid.counting()
                        .map(revision -> " · "
                                + SumLine.of(revision.score(), shell.texts()).points())
                        .orElse(""));
        explanations.add(shell.text(
                grid.counting().isPresent() ? "grid.confirm.withdraw-effect" : "grid.refused.nothing-counts"));
        return new ConfirmPage(
                shell,
                path + "?attempt=" + grid.attempt() + selected.more(),
                shell.text("grid.confirm.back"),
                path + "/withdraw" + selected.query(),
                explanations,
                List.of(),
                List.of(),
                List.of(),
                List.of(new ConfirmPage.Field("attempt", Integer.toString(grid.attempt()))),
                grid.counting().map(revision -> shell.text("grid.confirm.withdraw-button")),
                true);
    }
}
