package org.acquis.assessment;

import java.util.Optional;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.SelectMapping;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** The grid of one learner in one activity. At most eight statements, whatever its size. */
public final class SelectGrid {
    private final DSLContext sql;
    private final SelectFrameworkVersion versions;

    public SelectGrid(DSLContext sql, SelectFrameworkVersion versions) {
        this.sql = sql;
        this.versions = versions;
    }

    /**
     * @param attempt number of the attempt; empty: the newest
     * @return empty for somebody who is no learner of this course, for an attempt that does not exist, and as long as
     *     the activity is not mapped
     */
    public Optional<Grid> of(ActivityOfCourse place, PersonId learner, Optional<Integer> attempt) {
        Optional<Learner> known = SelectLearnerOfActivity.of(sql, place, learner);
        Optional<Mapping> mapping = known.flatMap(there -> SelectMapping.of(sql, place.activity()));
        Optional<FrameworkVersion> version = mapping.flatMap(mapped -> versions.of(place.school(), mapped.version()));
        return version.flatMap(
                whole -> GridRows.read(sql, place, known.orElseThrow(), whole, mapping.orElseThrow(), attempt));
    }
}
