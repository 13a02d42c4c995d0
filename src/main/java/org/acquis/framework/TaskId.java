package org.acquis.framework;

/** Key of an assessment task of one version. */
public record TaskId(long value) {}
