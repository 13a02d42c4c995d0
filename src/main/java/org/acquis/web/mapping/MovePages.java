package org.acquis.web.mapping;

import java.util.List;
import java.util.Optional;
import org.acquis.assessment.moving.CourseMove;
import org.acquis.assessment.moving.MovingActivity;
import org.acquis.framework.Criterion;
import org.acquis.framework.FrameworkVersion;
import org.acquis.web.Shell;
import org.acquis.web.Texts;

/** Says what a move would do. */
final class MovePages {
    private final Texts texts;

    MovePages(Texts texts) {
        this.texts = texts;
    }

    MovePage page(Shell shell, CourseMove move, Optional<String> problem) {
        return new MovePage(
                shell,
                problem,
                texts.of("mapping.move.intro", move.older().name(), successor(move)),
                move.older().id().value(),
                move.newer().id().value(),
                move.fingerprint(),
                move.movesAnything(),
                move.activities().stream().map(activity -> row(move, activity)).toList());
    }

    private MovePage.Row row(CourseMove move, MovingActivity activity) {
        MovingActivity.Carried carried = activity.carried();
        return new MovePage.Row(
                activity.title().orElseGet(() -> texts.of("mapping.matrix.untitled")),
                activity.moves(),
                texts.of(
                        "mapping.move.criteria",
                        activity.criteria().size(),
                        activity.mapping().criteria().size()),
                codes(move.older(), activity),
                texts.of("mapping.move.judgements", carried.judgements(), carried.staying(), carried.learners()),
                carried.finalGrids() == 0 ? "" : texts.of("mapping.move.finals", carried.finalGrids()));
    }

    private static List<String> codes(FrameworkVersion older, MovingActivity activity) {
        return older.criteria().stream()
                .filter(criterion -> activity.left().contains(criterion.id()))
                .map(Criterion::code)
                .toList();
    }

    private static String successor(CourseMove move) {
        return move.newer().title().equals(move.older().title())
                ? move.newer().label()
                : move.newer().name();
    }
}
