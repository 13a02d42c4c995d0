package org.acquis.framework.correspondences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.exchange.UnderstoodFramework;

/**
 * Finds the parts of one version again in another: as somebody confirmed it, then by their identifiers, which are kept
 * from version to version, and what is left by its words.
 */
public final class ComparingVersions {
    private final Map<String, ComparableParts.Entry> left = new LinkedHashMap<>();
    private final Map<String, List<ComparableParts.Entry>> found = new HashMap<>();
    private final List<ComparableParts.Entry> newer;
    private final List<ComparableParts.Entry> gone = new ArrayList<>();
    private final Set<String> unmatched = new LinkedHashSet<>();

    private ComparingVersions(List<ComparableParts.Entry> older, List<ComparableParts.Entry> newer) {
        this.newer = newer;
        older.forEach(entry -> left.put(entry.part().identifier(), entry));
        newer.forEach(entry -> unmatched.add(entry.part().identifier()));
    }

    public static VersionComparison of(UnderstoodFramework older, UnderstoodFramework newer) {
        return of(older, newer, Set.of());
    }

    /** @param confirmed pairs that hold whatever identifiers and words say */
    public static VersionComparison of(
            UnderstoodFramework older, UnderstoodFramework newer, Collection<Correspondence> confirmed) {
        ComparableParts before = new ComparableParts(older);
        ComparableParts after = new ComparableParts(newer);
        Map<ComparedKind, List<PartPair>> pairs = new EnumMap<>(ComparedKind.class);
        for (ComparedKind kind : ComparedKind.values()) {
            pairs.put(
                    kind,
                    new ComparingVersions(before.of(kind), after.of(kind))
                            .pairs(confirmed.stream()
                                    .filter(each -> each.kind() == kind)
                                    .toList()));
        }
        return new VersionComparison(pairs);
    }

    private List<PartPair> pairs(List<Correspondence> confirmed) {
        confirmed.forEach(this::match);
        List.copyOf(unmatched).stream().filter(left::containsKey).forEach(same -> match(same, same));
        matchWords();
        List<PartPair> pairs = new ArrayList<>();
        for (ComparableParts.Entry entry : newer) {
            List<ComparableParts.Entry> before = found.getOrDefault(entry.part().identifier(), List.of());
            if (before.isEmpty()) {
                pairs.add(PartPair.alone(Optional.empty(), Optional.of(entry.part())));
            }
            before.forEach(each -> pairs.add(each.pairedWith(entry)));
        }
        gone.addAll(left.values());
        gone.forEach(alone -> pairs.add(PartPair.alone(Optional.of(alone.part()), Optional.empty())));
        return pairs;
    }

    /** Only by somebody's word may several go over into one: levels, where the newer scale has fewer. */
    private void match(Correspondence confirmed) {
        if (confirmed.older().isPresent() && confirmed.newer().isPresent()) {
            match(confirmed.older().get(), confirmed.newer().get());
        } else {
            confirmed.older().map(left::remove).ifPresent(gone::add);
            confirmed.newer().ifPresent(unmatched::remove);
        }
    }

    private void match(String olderPart, String newerPart) {
        ComparableParts.Entry before = left.remove(olderPart);
        if (before != null) {
            unmatched.remove(newerPart);
            found.computeIfAbsent(newerPart, part -> new ArrayList<>()).add(before);
        }
    }

    /** Words that stand twice among what is left are no sign. */
    private void matchWords() {
        Map<String, List<String>> lone = byWords(newer.stream()
                .filter(entry -> unmatched.contains(entry.part().identifier()))
                .toList());
        byWords(List.copyOf(left.values())).forEach((words, older) -> {
            List<String> same = lone.getOrDefault(words, List.of());
            if (older.size() == 1 && same.size() == 1) {
                match(older.get(0), same.get(0));
            }
        });
    }

    private static Map<String, List<String>> byWords(List<ComparableParts.Entry> entries) {
        Map<String, List<String>> byWords = new LinkedHashMap<>();
        entries.forEach(entry -> byWords.computeIfAbsent(entry.part().words(), words -> new ArrayList<>())
                .add(entry.part().identifier()));
        return byWords;
    }
}
