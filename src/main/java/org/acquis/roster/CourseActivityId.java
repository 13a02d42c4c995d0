package org.acquis.roster;

/** Key of a course activity: an LTI resource link of one course. */
public record CourseActivityId(long value) {}
