package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.DEPLOYMENT;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Scope;
import org.acquis.platform.PlatformId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The way to a course's gradebook; only what sends scores needs it. */
public final class SelectGradebook {
    private final DSLContext sql;

    public SelectGradebook(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Gradebook> of(CourseId course) {
        return sql.select(DEPLOYMENT.PLATFORM_ID, COURSE.AGS_SCOPES, COURSE.LINE_ITEMS_URL)
                .from(COURSE)
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .where(COURSE.ID.eq(course.value()))
                .fetchOptional(row -> new Gradebook(
                        new PlatformId(row.value1()),
                        scopes(row.value2()),
                        Optional.ofNullable(row.value3()).map(URI::create)));
    }

    private static Set<Scope> scopes(@Nullable String stored) {
        return stored == null ? Set.of() : Scope.known(List.of(stored.split(" ")));
    }
}
