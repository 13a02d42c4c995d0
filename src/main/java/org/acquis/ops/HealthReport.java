package org.acquis.ops;

import java.util.List;
import java.util.stream.Collectors;

/** What the checks found, in their order. */
public record HealthReport(List<HealthFinding> findings) {
    public HealthReport {
        findings = List.copyOf(findings);
    }

    /** Whether to answer 200, otherwise 503. */
    public boolean well() {
        return findings.stream().allMatch(HealthFinding::well);
    }

    /** One line a finding, for a person. */
    @Override
    public String toString() {
        return findings.stream()
                .map(finding -> (finding.well() ? "ok   " : "FAIL ") + finding.name() + ": " + finding.advice())
                .collect(Collectors.joining("\n"));
    }
}
