package org.acquis.platform;

import java.util.List;

/** Files of {@code lti-config} cannot be used; nothing of them was stored. */
public final class LtiConfigInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    LtiConfigInvalid(List<String> problems) {
        super("The platform registrations cannot be read:\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each: file, field, remedy. */
    public List<String> problems() {
        return problems;
    }
}
