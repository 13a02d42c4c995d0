package org.acquis.framework;

/** Key of a framework version of one school. */
public record VersionId(long value) {}
