package org.acquis.assessment.moving;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.mapping.Mapping;

/**
 * What a move means for one activity of the course.
 *
 * @param title as the platform told it
 * @param mapping as it is, to the version that is left
 * @param criteria of the newer version that it will assess; none: it stays with the version that it has
 * @param left criteria that nothing was confirmed for
 */
public record MovingActivity(
        Mapping mapping, Optional<String> title, Set<CriterionId> criteria, List<CriterionId> left, Carried carried) {

    /**
     * Judgements on the criteria that the activity assesses, over all its grids; an emptied cell is none.
     *
     * @param judgements that go over
     * @param staying that stay with the older version, because nothing was confirmed for their criterion or level
     * @param learners whose judgements go over or stay
     * @param finalGrids that were finalised: somebody has to apply the change before they count in the newer version
     */
    public record Carried(int judgements, int staying, int learners, int finalGrids) {
        static final Carried NOTHING = new Carried(0, 0, 0, 0);
    }

    public MovingActivity {
        criteria = Collections.unmodifiableSet(new LinkedHashSet<>(criteria));
        left = List.copyOf(left);
    }

    public boolean moves() {
        return !criteria.isEmpty();
    }

    /** What somebody saw who says yes to it. */
    String fingerprint() {
        return String.join(
                ".",
                List.of(
                        Long.toString(mapping.activity().value()),
                        Integer.toString(mapping.edition()),
                        Integer.toString(criteria.hashCode()),
                        Integer.toString(carried.judgements()),
                        Integer.toString(carried.staying()),
                        Integer.toString(carried.finalGrids())));
    }
}
