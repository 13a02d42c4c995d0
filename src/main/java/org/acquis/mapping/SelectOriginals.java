package org.acquis.mapping;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.MAPPING;
import static org.acquis.schema.Tables.PLATFORM;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acquis.roster.CourseActivityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which mapped activities an unmapped one may be a copy of: those of the same title, in its own course and in the courses
 * that the platform says it was copied from. Copies have new ids, so the title is all that is left.
 */
public final class SelectOriginals {
    /** What platforms add to the title of a copy: "(copie)", "(copy)". */
    private static final Pattern COPY_MARK = Pattern.compile("\\s*\\((copie|copy)\\)\\s*$", Pattern.CASE_INSENSITIVE);

    private static final int MOST = 5;

    private final DSLContext sql;
    private final SelectMapping mappings;

    public SelectOriginals(DSLContext sql) {
        this.sql = sql;
        this.mappings = new SelectMapping(sql);
    }

    /** Those of the same course first, then the newest; none for an activity without a title. */
    public List<Original> of(CourseActivityId activity) {
        Record self = sql.select(
                        COURSE_ACTIVITY.TITLE, COURSE.ID, COURSE.SCHOOL_ID, COURSE.COPIED_FROM, PLATFORM.ISSUER)
                .from(COURSE_ACTIVITY)
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .join(PLATFORM)
                .on(PLATFORM.ID.eq(DEPLOYMENT.PLATFORM_ID))
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .fetchSingle();
        String title = plain(self.get(COURSE_ACTIVITY.TITLE));
        return title.isEmpty() ? List.of() : sameTitle(activity, self, title);
    }

    private List<Original> sameTitle(CourseActivityId activity, Record self, String title) {
        long course = self.get(COURSE.ID);
        return sql
                .select(COURSE_ACTIVITY.ID, COURSE_ACTIVITY.TITLE, COURSE.ID, COURSE.TITLE)
                .from(COURSE_ACTIVITY)
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .join(PLATFORM)
                .on(PLATFORM.ID.eq(DEPLOYMENT.PLATFORM_ID))
                .join(MAPPING)
                .on(MAPPING.COURSE_ACTIVITY_ID.eq(COURSE_ACTIVITY.ID))
                .where(COURSE.SCHOOL_ID.eq(self.get(COURSE.SCHOOL_ID)))
                .and(PLATFORM.ISSUER.eq(self.get(PLATFORM.ISSUER)))
                .and(COURSE.ID.eq(course).or(copiedFrom(self.get(COURSE.COPIED_FROM))))
                .and(COURSE_ACTIVITY.ID.ne(activity.value()))
                .orderBy(COURSE.ID.eq(course).desc(), COURSE_ACTIVITY.ID.desc())
                .fetch()
                .stream()
                .filter(row -> plain(row.get(COURSE_ACTIVITY.TITLE)).equals(title))
                .limit(MOST)
                .flatMap(row -> original(row, course))
                .toList();
    }

    private Stream<Original> original(Record row, long course) {
        Optional<String> elsewhere = row.get(COURSE.ID) == course
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(row.get(COURSE.TITLE)).orElse(""));
        return mappings.of(new CourseActivityId(row.get(COURSE_ACTIVITY.ID))).stream()
                .map(mapping -> new Original(row.get(COURSE_ACTIVITY.TITLE), elsewhere, mapping));
    }

    private static Condition copiedFrom(@Nullable String contexts) {
        return contexts == null || contexts.isEmpty()
                ? DSL.falseCondition()
                : COURSE.CONTEXT_ID.in(Arrays.asList(contexts.split(",")));
    }

    private static String plain(@Nullable String title) {
        return title == null
                ? ""
                : COPY_MARK.matcher(title).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }
}
