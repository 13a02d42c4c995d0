package org.acquis.framework;

/** Key of a competency of one version. */
public record CompetencyId(long value) {}
