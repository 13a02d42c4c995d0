package org.acquis.lti13.ags;

/** The platform deleted the column (AGS 2.0, 3.2.8). */
public record Deleted() {}
