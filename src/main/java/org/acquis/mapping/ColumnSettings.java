package org.acquis.mapping;

/**
 * How an activity counts.
 *
 * @param language of its columns and comments: {@code fr} or {@code en}
 */
public record ColumnSettings(Purpose purpose, GradebookDetail detail, String language) {}
