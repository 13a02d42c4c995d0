package org.acquis.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acquis.framework.CriterionId;

/**
 * Which criteria a grid assesses, and which of them are exempt. Two grids with the same digest differ in neither, so that
 * a list can tell a changed mapping without reading what each revision froze.
 */
record AssessedCriteria(SortedMap<Long, Boolean> exempt) {
    static AssessedCriteria of(Collection<FrozenJudgement> judgements) {
        return new AssessedCriteria(new TreeMap<>(judgements.stream()
                .collect(Collectors.toMap(
                        judgement -> judgement.criterion().value(),
                        judgement -> judgement.outcome() instanceof Outcome.Exempt))));
    }

    static AssessedCriteria of(Set<CriterionId> mapped, Set<CriterionId> exempt) {
        return new AssessedCriteria(
                new TreeMap<>(mapped.stream().collect(Collectors.toMap(CriterionId::value, exempt::contains))));
    }

    /** SHA-256, in hexadecimal digits, of the keys in ascending order, those of exempt ones marked. */
    String digest() {
        String listed = exempt.entrySet().stream().map(AssessedCriteria::word).collect(Collectors.joining(","));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(listed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String word(Map.Entry<Long, Boolean> criterion) {
        return criterion.getValue() ? criterion.getKey() + "x" : Long.toString(criterion.getKey());
    }
}
