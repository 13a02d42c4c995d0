package org.acquis.assessment;

/** Key of a grid: one learner, one course activity, one attempt. */
public record AssessmentId(long value) {}
