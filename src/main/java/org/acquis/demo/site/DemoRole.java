package org.acquis.demo.site;

/** What a person is in a course. */
public enum DemoRole {
    EDITING_TEACHER,
    NON_EDITING_TEACHER,
    STUDENT,
    /** Of the whole site; not enrolled in the course. */
    ADMINISTRATOR,
    /** An account without enrolment. */
    NOT_ENROLLED,
    /**
     * Enters, is told an empty list of roles and is in no membership list. Moodle has no such thing; other platforms do,
     * and the specification allows it (LTI 1.3 section 5.3.7).
     */
    WITHOUT_ROLE;

    /** May change the course and its gradebook. */
    public boolean manages() {
        return this == EDITING_TEACHER || this == ADMINISTRATOR;
    }

    /** Is told {@code Instructor} in a launch. */
    public boolean teaches() {
        return manages() || this == NON_EDITING_TEACHER;
    }

    /** May enter the course. */
    public boolean belongs() {
        return this != NOT_ENROLLED;
    }
}
