package org.acquis.gradesync;

/** Key of a column of the gradebook, wanted or there. */
public record ColumnId(long value) {}
