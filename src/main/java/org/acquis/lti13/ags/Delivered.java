package org.acquis.lti13.ags;

/** The platform took the score (a 2xx; Moodle answers 200 with no body). */
public record Delivered() {}
