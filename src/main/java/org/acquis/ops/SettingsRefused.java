package org.acquis.ops;

import java.util.List;
import java.util.stream.Collectors;

/** All settings that are wrong or missing, at once, so that an operator mends them in one go. */
public final class SettingsRefused extends RuntimeException {
    private final transient List<SettingsProblem> problems;

    SettingsRefused(List<SettingsProblem> problems) {
        super(problems.stream()
                .map(problem -> "- " + problem)
                .collect(Collectors.joining("\n", "Acquis cannot start with these settings:\n", "")));
        this.problems = List.copyOf(problems);
    }

    public List<SettingsProblem> problems() {
        return problems;
    }
}
