package org.acquis.gradesync;

/** Key of a cell of the gradebook: one learner in one column. */
public record CellId(long value) {}
