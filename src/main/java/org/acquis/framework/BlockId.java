package org.acquis.framework;

/** Key of a block of one version. */
public record BlockId(long value) {}
