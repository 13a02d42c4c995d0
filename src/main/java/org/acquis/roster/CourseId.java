package org.acquis.roster;

/** Key of a course: an LTI context of one deployment. */
public record CourseId(long value) {}
