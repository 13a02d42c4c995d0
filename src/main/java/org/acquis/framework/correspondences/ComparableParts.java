package org.acquis.framework.correspondences;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;

/** The parts of one version, laid flat, each with the values that a change is found in. */
final class ComparableParts {
    private static final String NOWHERE = "";

    /** Changes whose values say what a reader wants to know. */
    private static final Set<Change> SHOWN = EnumSet.of(Change.CODE, Change.WEIGHT, Change.POINTS);

    private final Map<ComparedKind, List<Entry>> entries = new EnumMap<>(ComparedKind.class);

    ComparableParts(UnderstoodFramework framework) {
        for (ComparedKind kind : ComparedKind.values()) {
            entries.put(kind, new ArrayList<>());
        }
        framework.blocks().forEach(this::add);
        framework.tasks().forEach(this::add);
        framework.scale().ifPresent(this::add);
    }

    /** @param aspects the value of each change that concerns such a part; words are {@link Wording}s */
    record Entry(ComparedPart part, Map<Change, Object> aspects) {
        PartPair pairedWith(Entry newer) {
            Set<Change> changes = EnumSet.noneOf(Change.class);
            Map<Change, String> values = new EnumMap<>(Change.class);
            aspects.forEach((change, value) -> {
                Object other = newer.aspects.get(change);
                if (other == null || !same(value, other)) {
                    changes.add(change);
                    if (SHOWN.contains(change)) {
                        values.put(change, value + " → " + other);
                    }
                }
            });
            return new PartPair(Optional.of(part), Optional.of(newer.part), changes, values);
        }
    }

    List<Entry> of(ComparedKind kind) {
        return entries.getOrDefault(kind, List.of());
    }

    private void add(UnderstoodBlock block) {
        add(ComparedKind.BLOCK, block.identifier(), block.code(), NOWHERE, block.title(), Map.of());
        block.activities().forEach(activity -> add(activity, block));
    }

    private void add(UnderstoodActivity activity, UnderstoodBlock block) {
        add(
                ComparedKind.ACTIVITY,
                activity.identifier(),
                activity.code(),
                block.code(),
                activity.title(),
                Map.of(Change.PARENT, block.identifier()));
        activity.competencies().forEach(competency -> add(competency, activity, block));
    }

    private void add(UnderstoodCompetency competency, UnderstoodActivity activity, UnderstoodBlock block) {
        add(
                ComparedKind.COMPETENCY,
                competency.identifier(),
                competency.code(),
                block.code(),
                competency.statement(),
                Map.of(Change.PARENT, activity.identifier(), Change.METHOD, method(competency)));
        competency.criteria().forEach(criterion -> add(criterion, competency, block));
    }

    private void add(UnderstoodCriterion criterion, UnderstoodCompetency competency, UnderstoodBlock block) {
        add(
                ComparedKind.CRITERION,
                criterion.identifier(),
                criterion.code(),
                block.code(),
                criterion.wording(),
                Map.of(
                        Change.PARENT, competency.identifier(),
                        Change.WEIGHT, plain(criterion.weight()),
                        Change.ESSENTIAL, criterion.essential(),
                        Change.GUIDANCE, List.of(criterion.indicators(), criterion.note()),
                        Change.DESCRIPTORS, descriptors(criterion)));
    }

    private void add(UnderstoodTask task) {
        add(
                ComparedKind.TASK,
                task.identifier(),
                task.code(),
                NOWHERE,
                Wording.label(task.title()),
                Map.of(
                        Change.PARENT, task.competencies(),
                        Change.METHOD, task.caseKind(),
                        Change.GUIDANCE, Wording.label(task.description())));
    }

    private void add(UnderstoodScale scale) {
        for (int i = 0; i < scale.levels().size(); i++) {
            UnderstoodScale.Step level = scale.levels().get(i);
            add(
                    ComparedKind.LEVEL,
                    level.identifier(),
                    Integer.toString(i + 1),
                    NOWHERE,
                    Wording.label(level.label()),
                    Map.of(Change.POINTS, plain(level.points()), Change.ACQUIRED, level.acquired()));
        }
    }

    private void add(
            ComparedKind kind,
            String identifier,
            String code,
            String block,
            Wording wording,
            Map<Change, Object> aspects) {
        Map<Change, Object> all = new EnumMap<>(Change.class);
        all.putAll(aspects);
        all.put(Change.WORDING, wording);
        all.put(Change.CODE, code);
        of(kind).add(new Entry(
                new ComparedPart(
                        identifier,
                        code,
                        block,
                        wording.official(),
                        wording.labelled().fr()),
                all));
    }

    private static List<Object> method(UnderstoodCompetency competency) {
        return competency
                .method()
                .map(method ->
                        List.<Object>of(method.kind(), method.caseKind(), method.brief(), method.accommodations()))
                .orElse(List.of());
    }

    /** A criterion without descriptors says the same as one whose levels are listed without any. */
    private static List<String> descriptors(UnderstoodCriterion criterion) {
        boolean none =
                criterion.levels().stream().allMatch(level -> level.descriptor().isEmpty());
        return none
                ? List.of()
                : criterion.levels().stream()
                        .map(CriterionLevel::descriptor)
                        .map(descriptor -> descriptor.orElse(""))
                        .toList();
    }

    /** 1 and 1.000 are the same. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean same(Object older, Object newer) {
        if (older instanceof Wording before && newer instanceof Wording after) {
            return sameWords(before, after);
        }
        if (older instanceof Optional<?> before && newer instanceof Optional<?> after) {
            return before.isPresent() == after.isPresent() && (before.isEmpty() || same(before.get(), after.get()));
        }
        if (older instanceof List<?> before && newer instanceof List<?> after) {
            return sameLists(before, after);
        }
        return older.equals(newer);
    }

    private static boolean sameLists(List<?> before, List<?> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The official words decide where both have them: a label may be rewritten without anything changing in law. */
    private static boolean sameWords(Wording before, Wording after) {
        return before.official().isPresent() && after.official().isPresent()
                ? plain(before.official().get()).equals(plain(after.official().get()))
                : plain(before.labelled().fr()).equals(plain(after.labelled().fr()));
    }

    /** As one reads them: printers differ in apostrophes, spaces, hyphens, and accents on capitals. */
    private static String plain(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\u2018\u2019\u02bc]", "'")
                .replaceAll("\\p{Pd}", "-");
        return folded.replaceAll("\\s+", " ").strip().toLowerCase(Locale.FRENCH);
    }
}
