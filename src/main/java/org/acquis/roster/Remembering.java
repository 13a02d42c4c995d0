package org.acquis.roster;

import static org.acquis.schema.Tables.CANDIDATE;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;

import java.time.Instant;
import java.util.Optional;
import org.acquis.roster.Arrival.CourseFacts;
import org.acquis.roster.Arrival.LinkFacts;
import org.acquis.roster.Arrival.Names;
import org.acquis.roster.Known.KnownActivity;
import org.acquis.roster.Known.KnownCourse;
import org.acquis.roster.Known.KnownPerson;
import org.acquis.roster.RecordingVisit.Place;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes what one launch told anew, within the transaction it is given. */
final class Remembering {
    private final DSLContext tx;
    private final TakingOver takingOver;
    private final ActivityRetitled retitled;
    private final Instant now;

    Remembering(DSLContext tx, TakingOver takingOver, ActivityRetitled retitled, Instant now) {
        this.tx = tx;
        this.takingOver = takingOver;
        this.retitled = retitled;
        this.now = now;
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException when another launch stored the same just now */
    Place store(Arrival arrival, Known before) {
        Known known = before.course() == null && takeOver(arrival, before) ? new SelectKnown(tx).of(arrival) : before;
        long course = course(known.course(), known, arrival);
        Optional<Long> activity =
                arrival.link().map(link -> activity(known.activity(), course, link, arrival.activity()));
        long person = person(known.person(), known.school(), arrival);
        if (known.memberIsStale(arrival, now)) {
            member(course, person, arrival);
        }
        if (known.platformIsStale(now)) {
            tx.update(PLATFORM)
                    .set(PLATFORM.LAST_LAUNCH_AT, now)
                    .where(PLATFORM.ID.eq(arrival.platform()))
                    .execute();
        }
        return new Place(
                course, activity, person, activity.isPresent() && known.activity() == null, known.knowsAsTrainer());
    }

    /** @return whether this course was another registration's before, so that more of it is known now */
    private boolean takeOver(Arrival arrival, Known known) {
        takingOver.closeReplaced(tx, arrival.platform(), known.school(), now);
        return takingOver.course(tx, arrival, known).isPresent();
    }

    private long course(@Nullable KnownCourse course, Known known, Arrival arrival) {
        CourseFacts told = arrival.course();
        if (course == null) {
            return tx.insertInto(COURSE)
                    .set(COURSE.SCHOOL_ID, known.school())
                    .set(COURSE.DEPLOYMENT_ID, known.deployment())
                    .set(COURSE.CONTEXT_ID, arrival.context())
                    .set(COURSE.LABEL, told.label())
                    .set(COURSE.TITLE, told.title())
                    .set(COURSE.MEMBERSHIPS_URL, told.membershipsUrl())
                    .set(COURSE.LINE_ITEMS_URL, told.lineItemsUrl())
                    .set(COURSE.AGS_SCOPES, told.agsScopes())
                    .set(COURSE.COPIED_FROM, told.copiedFrom())
                    .set(COURSE.CREATED_AT, now)
                    .set(COURSE.UPDATED_AT, now)
                    .returningResult(COURSE.ID)
                    .fetchSingle()
                    .value1();
        }
        if (!course.facts().equals(told)) {
            tx.update(COURSE)
                    .set(COURSE.LABEL, told.label())
                    .set(COURSE.TITLE, told.title())
                    .set(COURSE.MEMBERSHIPS_URL, told.membershipsUrl())
                    .set(COURSE.LINE_ITEMS_URL, told.lineItemsUrl())
                    .set(COURSE.AGS_SCOPES, told.agsScopes())
                    .set(COURSE.COPIED_FROM, told.copiedFrom())
                    .set(COURSE.UPDATED_AT, now)
                    .where(COURSE.ID.eq(course.id()))
                    .execute();
        }
        return course.id();
    }

    private long activity(@Nullable KnownActivity activity, long course, String link, LinkFacts told) {
        if (activity == null) {
            return tx.insertInto(COURSE_ACTIVITY)
                    .set(COURSE_ACTIVITY.COURSE_ID, course)
                    .set(COURSE_ACTIVITY.RESOURCE_LINK_ID, link)
                    .set(COURSE_ACTIVITY.TITLE, told.title())
                    .set(COURSE_ACTIVITY.LINE_ITEM_URL, told.lineItemUrl())
                    .set(COURSE_ACTIVITY.CREATED_AT, now)
                    .set(COURSE_ACTIVITY.UPDATED_AT, now)
                    .returningResult(COURSE_ACTIVITY.ID)
                    .fetchSingle()
                    .value1();
        }
        if (!activity.facts().equals(told)) {
            tx.update(COURSE_ACTIVITY)
                    .set(COURSE_ACTIVITY.TITLE, told.title())
                    .set(COURSE_ACTIVITY.LINE_ITEM_URL, told.lineItemUrl())
                    .set(COURSE_ACTIVITY.UPDATED_AT, now)
                    .where(COURSE_ACTIVITY.ID.eq(activity.id()))
                    .execute();
            tellTitle(activity, told);
        }
        return activity.id();
    }

    private void tellTitle(KnownActivity activity, LinkFacts told) {
        String title = told.title();
        if (title != null && !title.isBlank() && !title.equals(activity.facts().title())) {
            retitled.retitled(tx, new CourseActivityId(activity.id()), title);
        }
    }

    private long person(@Nullable KnownPerson person, long school, Arrival arrival) {
        if (person == null) {
            return insertPerson(school, arrival);
        }
        Names names = arrival.names().over(person.names());
        if (!names.equals(person.names())) {
            tx.update(PERSON)
                    .set(PERSON.NAME, names.name())
                    .set(PERSON.GIVEN_NAME, names.given())
                    .set(PERSON.FAMILY_NAME, names.family())
                    .set(PERSON.UPDATED_AT, now)
                    .where(PERSON.ID.eq(person.id()))
                    .execute();
        }
        return person.id();
    }

    /** A candidate of his own: whether two persons are one human being, only the school's office can say. */
    private long insertPerson(long school, Arrival arrival) {
        long candidate = tx.insertInto(CANDIDATE)
                .set(CANDIDATE.SCHOOL_ID, school)
                .set(CANDIDATE.CREATED_AT, now)
                .returningResult(CANDIDATE.ID)
                .fetchSingle()
                .value1();
        return tx.insertInto(PERSON)
                .set(PERSON.SCHOOL_ID, school)
                .set(PERSON.CANDIDATE_ID, candidate)
                .set(PERSON.ISSUER, arrival.issuer())
                .set(PERSON.SUB, arrival.sub())
                .set(PERSON.NAME, arrival.names().name())
                .set(PERSON.GIVEN_NAME, arrival.names().given())
                .set(PERSON.FAMILY_NAME, arrival.names().family())
                .set(PERSON.CREATED_AT, now)
                .set(PERSON.UPDATED_AT, now)
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1();
    }

    private void member(long course, long person, Arrival arrival) {
        CourseRole role = arrival.lastingRole();
        tx.insertInto(COURSE_MEMBER)
                .set(COURSE_MEMBER.COURSE_ID, course)
                .set(COURSE_MEMBER.PERSON_ID, person)
                .set(COURSE_MEMBER.ROLE, role.code())
                .set(COURSE_MEMBER.ENROLLED, true)
                .set(COURSE_MEMBER.LAST_LAUNCH_AT, now)
                .set(COURSE_MEMBER.GROUPS_TOLD, arrival.groups())
                .set(COURSE_MEMBER.CREATED_AT, now)
                .onDuplicateKeyUpdate()
                .set(COURSE_MEMBER.ROLE, GrowingRole.onDuplicate())
                .set(COURSE_MEMBER.ENROLLED, true)
                .set(COURSE_MEMBER.LAST_LAUNCH_AT, now)
                .set(COURSE_MEMBER.GROUPS_TOLD, DSL.coalesce(DSL.val(arrival.groups()), COURSE_MEMBER.GROUPS_TOLD))
                .execute();
    }
}
