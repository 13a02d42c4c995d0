package org.acquis.framework.drafts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;

/**
 * Which version of the school a document is another edition of: the one of the same CASE identifier or, since a legal
 * text has none, one that shares most of the codes of its competencies, their activities and blocs included.
 */
final class Likest {
    /** Shared codes against all codes: two certifications of one school share fewer. */
    private static final double ALIKE = 0.6;

    private final Map<VersionId, UnderstoodFramework> known;

    /** @param known of equally like ones the first is taken */
    Likest(Map<VersionId, UnderstoodFramework> known) {
        this.known = known;
    }

    Optional<VersionId> of(UnderstoodFramework read) {
        Optional<VersionId> same = known.entrySet().stream()
                .filter(entry -> entry.getValue().identifier().equals(read.identifier()))
                .map(Map.Entry::getKey)
                .findFirst();
        return same.or(() -> alike(read));
    }

    /** A version that can get the official words of the document goes before one that has more of its codes. */
    private Optional<VersionId> alike(UnderstoodFramework read) {
        List<Map.Entry<VersionId, UnderstoodFramework>> alike = known.entrySet().stream()
                .filter(entry -> sameCertification(read, entry.getValue()))
                .filter(entry -> share(read, entry.getValue()) >= ALIKE)
                .toList();
        return alike.stream()
                .filter(entry -> wantsWordsOf(read, entry.getValue()))
                .findFirst()
                .or(() -> alike.stream().max(Comparator.comparingDouble(entry -> share(read, entry.getValue()))))
                .map(Map.Entry::getKey);
    }

    private static boolean wantsWordsOf(UnderstoodFramework read, UnderstoodFramework version) {
        return read.hasOfficialWording()
                && !version.hasOfficialWording()
                && ComparingStructure.of(version, read).isEmpty();
    }

    private static double share(UnderstoodFramework read, UnderstoodFramework version) {
        return shared(links(read), links(version));
    }

    /** A number of the register that both name decides. */
    private static boolean sameCertification(UnderstoodFramework one, UnderstoodFramework other) {
        Optional<String> first = one.heading().rncpCode();
        Optional<String> second = other.heading().rncpCode();
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    /** "A1 A1.1 C1.1 4": codes alone are alike in many documents, with the numbers of criteria they are not. */
    private static Set<String> links(UnderstoodFramework framework) {
        return framework.blocks().stream()
                .flatMap(block -> block.activities().stream()
                        .flatMap(activity -> activity.competencies().stream()
                                .map(competency -> block.code() + " " + activity.code() + " " + size(competency))))
                .collect(Collectors.toSet());
    }

    private static String size(UnderstoodCompetency competency) {
        return competency.code() + " " + competency.criteria().size();
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
