package org.acquis.demo.site;

/** What a person is in the demo course. */
public enum DemoRole {
    EDITING_TEACHER,
    NON_EDITING_TEACHER,
    STUDENT,
    /** Of the whole site; not enrolled in the course. */
    ADMINISTRATOR,
    /** An account without enrolment. */
    NOT_ENROLLED;

    /** May change the gradebook by hand and switch faults. */
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
