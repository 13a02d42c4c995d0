package org.acquis.framework;

/** Key of a professional activity of one version; never a Moodle activity. */
public record ActivityId(long value) {}
