package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.jooq.impl.DSL.param;

import org.acquis.ops.RenderedStatement;
import org.acquis.roster.Arrival.CourseFacts;
import org.acquis.roster.Arrival.LinkFacts;
import org.acquis.roster.Arrival.Names;
import org.acquis.roster.Known.KnownActivity;
import org.acquis.roster.Known.KnownCourse;
import org.acquis.roster.Known.KnownMember;
import org.acquis.roster.Known.KnownPerson;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Everything a launch needs to know, in one statement over unique keys: for a warm launch it is the only one. */
final class SelectKnown {
    /** A launch without a link compares with NULL, and finds no activity. */
    private static final RenderedStatement KNOWN =
            RenderedStatement.of(DSL.select(PLATFORM.SCHOOL_ID, PLATFORM.LAST_LAUNCH_AT, DEPLOYMENT.ID)
                    .select(COURSE.ID, COURSE.LABEL, COURSE.TITLE)
                    .select(COURSE.MEMBERSHIPS_URL, COURSE.LINE_ITEMS_URL, COURSE.AGS_SCOPES, COURSE.COPIED_FROM)
                    .select(COURSE_ACTIVITY.ID, COURSE_ACTIVITY.TITLE, COURSE_ACTIVITY.LINE_ITEM_URL)
                    .select(PERSON.ID, PERSON.NAME, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
                    .select(COURSE_MEMBER.ROLE, COURSE_MEMBER.ENROLLED)
                    .select(COURSE_MEMBER.LAST_LAUNCH_AT, COURSE_MEMBER.GROUPS_TOLD)
                    .from(PLATFORM)
                    .join(DEPLOYMENT)
                    .on(DEPLOYMENT.PLATFORM_ID.eq(PLATFORM.ID))
                    .and(DEPLOYMENT.DEPLOYMENT_ID.eq(param("deployment", DEPLOYMENT.DEPLOYMENT_ID)))
                    .leftJoin(COURSE)
                    .on(COURSE.DEPLOYMENT_ID.eq(DEPLOYMENT.ID))
                    .and(COURSE.CONTEXT_ID.eq(param("context", COURSE.CONTEXT_ID)))
                    .leftJoin(COURSE_ACTIVITY)
                    .on(COURSE_ACTIVITY.COURSE_ID.eq(COURSE.ID))
                    .and(COURSE_ACTIVITY.RESOURCE_LINK_ID.eq(param("link", COURSE_ACTIVITY.RESOURCE_LINK_ID)))
                    .leftJoin(PERSON)
                    .on(PERSON.SCHOOL_ID.eq(PLATFORM.SCHOOL_ID))
                    .and(PERSON.ISSUER.eq(param("issuer", PERSON.ISSUER)))
                    .and(PERSON.SUB.eq(param("sub", PERSON.SUB)))
                    .leftJoin(COURSE_MEMBER)
                    .on(COURSE_MEMBER.COURSE_ID.eq(COURSE.ID))
                    .and(COURSE_MEMBER.PERSON_ID.eq(PERSON.ID))
                    .where(PLATFORM.ID.eq(param("platform", PLATFORM.ID))));

    private final DSLContext sql;

    SelectKnown(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws IllegalStateException when the registration or its deployment went since the launch was verified */
    Known of(Arrival arrival) {
        Record row = KNOWN
                .fetch(
                        sql,
                        arrival.deployment(),
                        arrival.context(),
                        arrival.link().orElse(null),
                        arrival.issuer(),
                        arrival.sub(),
                        arrival.platform())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the deployment went while " + arrival + " came"));
        return new Known(
                row.get(PLATFORM.SCHOOL_ID),
                row.get(PLATFORM.LAST_LAUNCH_AT),
                row.get(DEPLOYMENT.ID),
                course(row),
                activity(row),
                person(row),
                member(row));
    }

    private static @Nullable KnownCourse course(Record row) {
        Long id = row.get(COURSE.ID);
        return id == null
                ? null
                : new KnownCourse(
                        id,
                        new CourseFacts(
                                row.get(COURSE.LABEL),
                                row.get(COURSE.TITLE),
                                row.get(COURSE.MEMBERSHIPS_URL),
                                row.get(COURSE.LINE_ITEMS_URL),
                                row.get(COURSE.AGS_SCOPES),
                                row.get(COURSE.COPIED_FROM)));
    }

    private static @Nullable KnownActivity activity(Record row) {
        Long id = row.get(COURSE_ACTIVITY.ID);
        return id == null
                ? null
                : new KnownActivity(
                        id, new LinkFacts(row.get(COURSE_ACTIVITY.TITLE), row.get(COURSE_ACTIVITY.LINE_ITEM_URL)));
    }

    private static @Nullable KnownPerson person(Record row) {
        Long id = row.get(PERSON.ID);
        return id == null
                ? null
                : new KnownPerson(
                        id, new Names(row.get(PERSON.NAME), row.get(PERSON.GIVEN_NAME), row.get(PERSON.FAMILY_NAME)));
    }

    private static @Nullable KnownMember member(Record row) {
        String role = row.get(COURSE_MEMBER.ROLE);
        return role == null
                ? null
                : new KnownMember(
                        CourseRole.of(role),
                        row.get(COURSE_MEMBER.ENROLLED),
                        row.get(COURSE_MEMBER.LAST_LAUNCH_AT),
                        row.get(COURSE_MEMBER.GROUPS_TOLD));
    }
}
