package org.acquis;

import java.time.Clock;
import org.acquis.framework.versions.AdoptingTemplate;
import org.acquis.platform.FoundingSchool;
import org.acquis.platform.NewSchool;
import org.acquis.platform.SchoolId;
import org.jooq.DSLContext;

/** Every school starts with the bundled référentiel. */
final class FirstDay implements NewSchool {
    private final Clock clock;

    private FirstDay(Clock clock) {
        this.clock = clock;
    }

    static FoundingSchool founding(Clock clock) {
        return new FoundingSchool(new FirstDay(clock), clock);
    }

    @Override
    public void prepare(DSLContext tx, SchoolId school) {
        new AdoptingTemplate(clock).into(tx, school.value());
    }
}
