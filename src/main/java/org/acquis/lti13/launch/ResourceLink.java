package org.acquis.lti13.launch;

import java.util.Optional;

/** The activity that was opened (LTI 1.3 core, 5.3.5). Texts are plain; markup in them is only text. */
public record ResourceLink(String id, Optional<String> title, Optional<String> description) {}
