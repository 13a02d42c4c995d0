package org.acquis.framework;

/** Key of a level of the scale of one version. */
public record LevelId(long value) {}
