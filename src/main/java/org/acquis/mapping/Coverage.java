package org.acquis.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.roster.CourseActivityId;

/** How far the activities of a course assess a version together. */
public record Coverage(FrameworkVersion version, List<CoveredActivity> activities) {
    public Coverage {
        activities = List.copyOf(activities);
    }

    /** At least one activity assesses the criterion. */
    public boolean assesses(Criterion criterion) {
        return activities.stream().anyMatch(activity -> activity.criteria().contains(criterion.identifier()));
    }

    /** How many criteria of the competency at least one activity assesses. */
    public int covered(Competency competency) {
        return (int) competency.criteria().stream().filter(this::assesses).count();
    }

    /** Competencies that no activity assesses at all. */
    public List<Competency> untouched() {
        return version.competencies().stream()
                .filter(competency -> covered(competency) == 0)
                .toList();
    }

    /** Competencies of which some criteria are assessed and others nowhere. */
    public List<Competency> partial() {
        return version.competencies().stream()
                .filter(competency -> covered(competency) > 0
                        && covered(competency) < competency.criteria().size())
                .toList();
    }

    /** The same without one activity: what the others assess. */
    public Coverage without(CourseActivityId activity) {
        return new Coverage(
                version,
                activities.stream()
                        .filter(other -> !other.id().equals(activity))
                        .toList());
    }

    /** The same with another choice for one activity. */
    public Coverage with(CourseActivityId activity, Set<CriterionId> criteria) {
        Set<String> identifiers = new HashSet<>();
        version.criteria().stream()
                .filter(criterion -> criteria.contains(criterion.id()))
                .forEach(criterion -> identifiers.add(criterion.identifier()));
        return new Coverage(
                version,
                activities.stream()
                        .map(other -> other.id().equals(activity)
                                ? new CoveredActivity(activity, other.title(), identifiers)
                                : other)
                        .toList());
    }
}
