package org.acquis.assessment;

/** Key of an attempt of one learner in one course activity. */
public record AttemptId(long value) {}
