package org.acquis.lti13.launch;

import java.util.Optional;

/** The course (LTI 1.3 core, 5.4.1). */
public record LtiContext(String id, Optional<String> label, Optional<String> title) {}
