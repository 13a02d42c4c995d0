package org.acquis.lti13.ags;

/** The platform took the score (AGS 2.0, 3.4: a 2xx; Moodle answers 200 with no body). */
public record Delivered() {}
