package org.acquis.web.lti;

import java.time.Clock;
import java.util.Optional;
import org.acquis.roster.CourseId;
import org.acquis.roster.RefreshingRoster;
import org.acquis.roster.SelectLearner;

/** Whose result a submission review is about. Somebody who never launched is looked for in the platform's roster. */
public final class FindingReviewed {
    private final SelectLearner learners;
    private final RefreshingRoster roster;
    private final Clock clock;

    public FindingReviewed(SelectLearner learners, RefreshingRoster roster, Clock clock) {
        this.learners = learners;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param sub as the platform names the learner */
    Optional<Long> find(CourseId course, String sub) {
        Optional<Long> known = person(course, sub);
        if (known.isPresent()) {
            return known;
        }
        roster.refresh(course, clock.instant());
        return person(course, sub);
    }

    private Optional<Long> person(CourseId course, String sub) {
        return learners.of(course, sub).map(learner -> learner.person().value());
    }
}
