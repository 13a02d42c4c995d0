package org.acquis.ops;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act worth keeping: who did what to what. Begin with {@link #of} and add what is known.
 *
 * @param action a stable code such as {@code grid.finalised} or {@code launch.refused}, at most 64 characters
 * @param schoolId null before a school was known
 * @param personId null for the system or somebody unknown
 * @param subjectKind what {@code subjectId} is a number of, such as {@code assessment}
 * @param reference the number shown on an error page
 * @param details values before and after; never a token, never why somebody is exempt
 */
public record AuditEvent(
        String action,
        @Nullable Long schoolId,
        @Nullable Long courseId,
        @Nullable Long personId,
        @Nullable String subjectKind,
        @Nullable Long subjectId,
        @Nullable String reference,
        Map<String, Object> details) {
    public AuditEvent {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static AuditEvent of(String action) {
        return new AuditEvent(action, null, null, null, null, null, null, Map.of());
    }

    public AuditEvent inSchool(long school) {
        return new AuditEvent(action, school, courseId, personId, subjectKind, subjectId, reference, details);
    }

    public AuditEvent inCourse(long course) {
        return new AuditEvent(action, schoolId, course, personId, subjectKind, subjectId, reference, details);
    }

    public AuditEvent by(long person) {
        return new AuditEvent(action, schoolId, courseId, person, subjectKind, subjectId, reference, details);
    }

    public AuditEvent about(String kind, long id) {
        return new AuditEvent(action, schoolId, courseId, personId, kind, id, reference, details);
    }

    public AuditEvent referenced(String number) {
        return new AuditEvent(action, schoolId, courseId, personId, subjectKind, subjectId, number, details);
    }

    /** @param value a text, number, truth value, or a list or map of such */
    public AuditEvent with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new AuditEvent(action, schoolId, courseId, personId, subjectKind, subjectId, reference, more);
    }

    /** For the log: numbers only, no person and no details. */
    @Override
    public String toString() {
        return action
                + (subjectKind == null ? "" : " " + subjectKind + "=" + subjectId)
                + (schoolId == null ? "" : " school=" + schoolId)
                + (courseId == null ? "" : " course=" + courseId)
                + (reference == null ? "" : " reference=" + reference);
    }
}
