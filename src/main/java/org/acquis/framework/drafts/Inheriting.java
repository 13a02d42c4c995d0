package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;

/**
 * A document that is another edition of a version: its parts are the version's parts, matched by code, criteria by their
 * official words or else by their order. Labels that were written for them stay, and tasks, scale and what may be adapted
 * in a method where the document tells none.
 */
final class Inheriting {
    private final UnderstoodFramework version;
    private final Map<String, UnderstoodBlock> blocks = new HashMap<>();
    private final Map<String, UnderstoodActivity> activities = new HashMap<>();
    private final Map<String, UnderstoodCompetency> competencies = new HashMap<>();
    private final Map<String, String> tasks = new HashMap<>();
    private final Set<String> identifiers;

    Inheriting(UnderstoodFramework version) {
        this.version = version;
        version.blocks().forEach(block -> blocks.putIfAbsent(block.code(), block));
        version.activities().forEach(activity -> activities.putIfAbsent(activity.code(), activity));
        version.competencies().forEach(competency -> competencies.putIfAbsent(competency.code(), competency));
        version.tasks().forEach(task -> tasks.putIfAbsent(task.code(), task.identifier()));
        identifiers = new Parts(version).all().stream().map(Part::identifier).collect(Collectors.toSet());
    }

    UnderstoodFramework in(UnderstoodFramework read) {
        if (read.identifier().equals(version.identifier())) {
            return read;
        }
        UnderstoodFramework named = Reshaping.competencies(
                        Reshaping.activities(Reshaping.blocks(read, this::block), this::activity), this::competency)
                .withIdentifier(version.identifier());
        UnderstoodFramework headed = read.heading().title().isPresent()
                ? named
                : named.withHeading(version.heading()).withDoubts(withoutTitle(named));
        UnderstoodFramework tasked =
                headed.withTasks(read.tasks().isEmpty() ? stillThere(headed) : renamed(read, headed));
        return read.scale().isPresent()
                ? tasked
                : version.scale().map(tasked::withScale).orElse(tasked);
    }

    private static List<Doubt> withoutTitle(UnderstoodFramework framework) {
        return framework.doubts().stream()
                .filter(doubt -> !doubt.code().equals("title-missing"))
                .toList();
    }

    private List<UnderstoodTask> stillThere(UnderstoodFramework framework) {
        List<String> there = framework.competencies().stream()
                .map(UnderstoodCompetency::identifier)
                .toList();
        return version.tasks().stream()
                .filter(task -> there.containsAll(task.competencies()))
                .toList();
    }

    /** The tasks of the document, under the version's identifiers, which its competencies have by now. */
    private List<UnderstoodTask> renamed(UnderstoodFramework read, UnderstoodFramework named) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < read.competencies().size(); i++) {
            names.put(
                    read.competencies().get(i).identifier(),
                    named.competencies().get(i).identifier());
        }
        return read.tasks().stream()
                .map(task -> task.withIdentifier(tasks.getOrDefault(task.code(), own(task.identifier())))
                        .withCompetencies(task.competencies().stream()
                                .map(each -> names.getOrDefault(each, each))
                                .toList()))
                .toList();
    }

    /** A part that is new in the document leaves the identifiers of the version to the parts that inherit them. */
    private String own(String identifier) {
        return identifiers.contains(identifier) ? UUID.randomUUID().toString() : identifier;
    }

    private UnderstoodBlock block(UnderstoodBlock read) {
        return Optional.ofNullable(blocks.get(read.code()))
                .map(known -> read.with(read.code(), both(read.title(), known.title()))
                        .withIdentifier(known.identifier()))
                .orElseGet(() -> read.withIdentifier(own(read.identifier())));
    }

    private UnderstoodActivity activity(UnderstoodActivity read) {
        return Optional.ofNullable(activities.get(read.code()))
                .map(known -> read.with(read.code(), both(read.title(), known.title()))
                        .withIdentifier(known.identifier()))
                .orElseGet(() -> read.withIdentifier(own(read.identifier())));
    }

    private UnderstoodCompetency competency(UnderstoodCompetency read) {
        return Optional.ofNullable(competencies.get(read.code()))
                .map(known -> inherited(read, known))
                .orElseGet(() ->
                        read.withIdentifier(own(read.identifier())).withCriteria(criteria(read.criteria(), List.of())));
    }

    private UnderstoodCompetency inherited(UnderstoodCompetency read, UnderstoodCompetency known) {
        UnderstoodCompetency named = read.with(read.code(), both(read.statement(), known.statement()))
                .withIdentifier(known.identifier())
                .withCriteria(criteria(read.criteria(), known.criteria()));
        return read.method()
                .flatMap(method -> known.method()
                        .map(before -> method.withIdentifier(before.identifier())
                                .withBrief(both(method.brief(), before.brief()))
                                .withAccommodations(method.accommodations().or(before::accommodations))))
                .map(named::withMethod)
                .orElse(named);
    }

    private List<UnderstoodCriterion> criteria(List<UnderstoodCriterion> read, List<UnderstoodCriterion> known) {
        List<UnderstoodCriterion> left = new ArrayList<>(known);
        Map<Integer, UnderstoodCriterion> matched = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            String words = read.get(i).wording().shown();
            Optional<UnderstoodCriterion> same = left.stream()
                    .filter(each ->
                            each.wording().official().filter(words::equals).isPresent())
                    .findFirst();
            if (same.isPresent()) {
                matched.put(i, same.get());
                left.remove(same.get());
            }
        }
        List<UnderstoodCriterion> inherited = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            UnderstoodCriterion before = matched.get(i);
            if (before == null && !left.isEmpty()) {
                before = left.remove(0);
            }
            UnderstoodCriterion own = read.get(i);
            inherited.add(before == null ? own.withIdentifier(own(own.identifier())) : inherited(own, before));
        }
        return inherited;
    }

    private static UnderstoodCriterion inherited(UnderstoodCriterion read, UnderstoodCriterion known) {
        return new UnderstoodCriterion(
                known.identifier(),
                read.code(),
                both(read.wording(), known.wording()),
                known.weight(),
                known.essential(),
                known.indicators(),
                known.note(),
                read.levels().isEmpty() ? known.levels() : read.levels(),
                read.place());
    }

    /** The words of the document, with the label that somebody wrote for them before. */
    private static Wording both(Wording read, Wording known) {
        return new Wording(read.official(), read.label().or(known::label));
    }
}
