package org.acquis.roster;

/** What came of wanting a course's members read. */
public sealed interface RosterReading {

    /** Read just now. */
    record Done(int members) implements RosterReading {}

    /** Read a short while ago; nothing was asked of the platform. */
    record StillFresh() implements RosterReading {}

    /** Somebody else is reading, or it failed a moment ago and is left alone for a minute. */
    record NotNow() implements RosterReading {}

    /** The platform does not list the members of this course; learners become known as they come. */
    record NotOffered() implements RosterReading {}

    /** The members stay as they were known; the code is kept with the course. */
    record Failed(String code) implements RosterReading {}
}
