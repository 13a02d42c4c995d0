package org.acquis.framework;

/** Key of a criterion of one version; its {@link Criterion#identifier()} is what lasts from version to version. */
public record CriterionId(long value) {}
