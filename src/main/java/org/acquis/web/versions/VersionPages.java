package org.acquis.web.versions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.framework.Bilingual;
import org.acquis.framework.drafts.Part;
import org.acquis.framework.drafts.Parts;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.LabelKey;
import org.acquis.framework.versions.LabelKind;
import org.acquis.framework.versions.LabelledVersion;
import org.acquis.web.NotThere;
import org.acquis.web.Notice;
import org.acquis.web.Shell;
import org.acquis.web.Texts;

/** Composes what is shown of a published version: the whole in short, one bloc, one competency, or the tasks. */
final class VersionPages {
    static final String WHOLE = "whole";
    static final String TASKS = "tasks";
    private static final Bilingual NONE = new Bilingual("", "");
    private static final int LONGEST_IN_LIST = 120;

    private final LabelledVersion version;
    private final UnderstoodFramework framework;
    private final String address;
    private final Texts texts;
    private final Written written;

    /**
     * What was typed into a form that could not be saved.
     *
     * @param labels by label; of a page that is shown anew there are none
     * @param missing a label that has to be written
     */
    record Written(Map<LabelKey, Bilingual> labels, Optional<LabelKey> missing) {
        static Written nothing() {
            return new Written(Map.of(), Optional.empty());
        }
    }

    VersionPages(LabelledVersion version, String address, Texts texts, Written written) {
        this.version = version;
        this.framework = version.content();
        this.address = address;
        this.texts = texts;
        this.written = written;
    }

    /** @param view {@link VersionPage#view()} */
    VersionPage page(Shell shell, String view, Optional<Notice> notice) {
        if (view.equals(WHOLE)) {
            return page(shell, view, notice, view, texts.of("framework.whole"), whole());
        }
        if (view.equals(TASKS)) {
            return page(shell, view, notice, view, texts.of("framework.tasks"), List.of());
        }
        return framework.blocks().stream()
                .filter(block -> block.identifier().equals(view))
                .findFirst()
                .map(block -> page(
                        shell, view, notice, view, texts.of("framework.part.block") + " " + block.code(), List.of()))
                .orElseGet(() -> competency(shell, view, notice));
    }

    /** Which labels the form of a view has. */
    List<LabelKey> labels(String view) {
        return groups(view).stream()
                .flatMap(group -> group.labels().stream())
                .map(VersionPage.Label::key)
                .toList();
    }

    /** The form of a view; there is none of the whole. */
    private List<VersionPage.Group> groups(String view) {
        if (view.equals(TASKS)) {
            return tasks();
        }
        return Stream.concat(
                        framework.blocks().stream()
                                .filter(block -> block.identifier().equals(view))
                                .map(this::groups),
                        framework.competencies().stream()
                                .filter(competency -> competency.identifier().equals(view))
                                .map(this::groups))
                .flatMap(List::stream)
                .toList();
    }

    private VersionPage page(
            Shell shell,
            String view,
            Optional<Notice> notice,
            String tab,
            String subject,
            List<VersionPage.Facet> facets) {
        return new VersionPage(
                shell,
                address,
                version.edition(),
                view,
                notice,
                texts.of("framework.state." + version.status().code()) + " · " + counts(),
                tabs(tab),
                subject,
                Optional.empty(),
                facets,
                groups(view),
                Optional.empty(),
                Optional.empty());
    }

    private VersionPage competency(Shell shell, String view, Optional<Notice> notice) {
        List<UnderstoodCompetency> all = framework.competencies();
        List<String> identifiers =
                all.stream().map(UnderstoodCompetency::identifier).toList();
        int at = identifiers.indexOf(view);
        if (at < 0) {
            throw new NotThere();
        }
        UnderstoodCompetency competency = all.get(at);
        Parts parts = new Parts(framework);
        Part block = parts.find(view).flatMap(part -> parts.find(part.block())).orElseThrow();
        return page(
                        shell,
                        view,
                        notice,
                        block.identifier(),
                        texts.of("framework.part.competency") + " " + competency.code(),
                        List.of())
                .between(
                        new VersionPage.Link(path(block.identifier()), texts.of("framework.back-block", block.code())),
                        at > 0 ? Optional.of(link(all.get(at - 1))) : Optional.empty(),
                        at + 1 < all.size() ? Optional.of(link(all.get(at + 1))) : Optional.empty());
    }

    private VersionPage.Link link(UnderstoodCompetency competency) {
        return new VersionPage.Link(path(competency.identifier()), competency.code());
    }

    String path(String view) {
        return address + "?part=" + URLEncoder.encode(view, StandardCharsets.UTF_8);
    }

    private String counts() {
        return texts.of(
                "framework.counts",
                framework.blocks().size(),
                framework.activities().size(),
                framework.competencies().size(),
                framework.criteria().size());
    }

    private List<VersionPage.Tab> tabs(String current) {
        List<VersionPage.Tab> tabs = new ArrayList<>();
        tabs.add(new VersionPage.Tab(path(WHOLE), texts.of("framework.whole"), "", current.equals(WHOLE)));
        for (UnderstoodBlock block : framework.blocks()) {
            List<UnderstoodCompetency> competencies = block.activities().stream()
                    .flatMap(activity -> activity.competencies().stream())
                    .toList();
            tabs.add(new VersionPage.Tab(
                    path(block.identifier()),
                    block.code(),
                    texts.of(
                            "framework.block-counts",
                            block.activities().size(),
                            competencies.size(),
                            competencies.stream()
                                    .mapToInt(each -> each.criteria().size())
                                    .sum()),
                    current.equals(block.identifier())));
        }
        tabs.add(new VersionPage.Tab(
                path(TASKS),
                texts.of("framework.tasks"),
                Integer.toString(framework.tasks().size()),
                current.equals(TASKS)));
        return tabs;
    }

    private List<VersionPage.Facet> whole() {
        List<VersionPage.Facet> facets = new ArrayList<>();
        facets.add(new VersionPage.Facet(
                texts.of("framework.certification"),
                present(
                        framework.heading().title().map(this::both),
                        framework.heading().rncpCode(),
                        framework.heading().level().map(level -> texts.of("framework.level") + " " + level),
                        framework.heading().description().map(texts::in),
                        framework.heading().notes().map(texts::in))));
        facets.add(new VersionPage.Facet(
                texts.of("framework.scale"),
                framework.scaleOrUsual().levels().stream().map(this::said).toList()));
        facets.add(new VersionPage.Facet(
                texts.of("framework.accommodations"),
                framework.accommodationRules().stream().map(this::said).toList()));
        return facets.stream().filter(facet -> !facet.texts().isEmpty()).toList();
    }

    private String said(UnderstoodScale.Step level) {
        String fact = texts.of(
                level.acquired() ? "framework.level-fact-acquired" : "framework.level-fact",
                texts.in(level.label()),
                texts.exactNumber(level.points()));
        String description = texts.in(level.description());
        return description.isBlank() ? fact : fact + "\n" + description;
    }

    private String said(AccommodationRule rule) {
        return both(rule.text())
                + rule.conditions()
                        .map(conditions -> "\n"
                                + texts.of(
                                        conditions.allRequired()
                                                ? "framework.conditions-all-fact"
                                                : "framework.conditions-one-fact")
                                + conditions.texts().stream()
                                        .map(each -> "\n- " + both(each))
                                        .collect(Collectors.joining()))
                        .orElse("");
    }

    /** The official words, and the label where there is one. */
    private String both(Wording wording) {
        return wording.official()
                .map(words -> words
                        + wording.label()
                                .map(label -> " (" + texts.in(label) + ")")
                                .orElse(""))
                .orElseGet(() -> texts.in(wording.labelled()));
    }

    private List<VersionPage.Group> groups(UnderstoodBlock block) {
        List<VersionPage.Group> groups = new ArrayList<>();
        groups.add(new VersionPage.Group(
                "",
                List.of(label(LabelKind.BLOCK_TITLE, block.identifier(), block.code(), block.title(), List.of())),
                List.of()));
        for (UnderstoodActivity activity : block.activities()) {
            groups.add(new VersionPage.Group(
                    texts.of("framework.part.activity") + " " + activity.code(),
                    List.of(label(
                            LabelKind.ACTIVITY_TITLE,
                            activity.identifier(),
                            activity.code(),
                            activity.title(),
                            List.of())),
                    activity.competencies().stream()
                            .map(competency -> new VersionPage.Link(
                                    path(competency.identifier()),
                                    competency.code() + " "
                                            + shortened(texts.in(
                                                    competency.statement().labelled()))))
                            .toList()));
        }
        return groups;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_IN_LIST ? words : words.substring(0, LONGEST_IN_LIST - 1) + "…";
    }

    private List<String> facts(UnderstoodMethod method) {
        List<String> facts = new ArrayList<>();
        facts.add(method.printed()
                        .orElseGet(() ->
                                texts.of("framework.method." + method.kind().code()))
                + " · "
                + texts.of("framework.case." + method.caseKind().code()));
        method.accommodations()
                .map(frame -> texts.of("framework.frame", both(frame)))
                .ifPresent(facts::add);
        return facts;
    }

    private List<VersionPage.Group> groups(UnderstoodCompetency competency) {
        List<VersionPage.Label> own = new ArrayList<>();
        own.add(label(
                LabelKind.COMPETENCY_LABEL,
                competency.identifier(),
                competency.code(),
                competency.statement(),
                List.of()));
        competency
                .method()
                .map(method -> label(
                        LabelKind.METHOD_BRIEF, method.identifier(), competency.code(), method.brief(), facts(method)))
                .ifPresent(own::add);
        return List.of(
                new VersionPage.Group("", own, List.of()),
                new VersionPage.Group(
                        texts.of("framework.criteria"),
                        competency.criteria().stream()
                                .map(criterion -> label(
                                        LabelKind.CRITERION_LABEL,
                                        criterion.identifier(),
                                        criterion.code(),
                                        criterion.wording(),
                                        facts(criterion)))
                                .toList(),
                        List.of()));
    }

    private List<String> facts(UnderstoodCriterion criterion) {
        List<String> facts = new ArrayList<>();
        facts.add(texts.of("framework.weight") + " " + texts.exactNumber(criterion.weight())
                + (criterion.essential() ? " · " + texts.of("framework.essential") : ""));
        facts.addAll(criterion.indicators());
        criterion.note().ifPresent(facts::add);
        return facts;
    }

    private List<VersionPage.Group> tasks() {
        Parts parts = new Parts(framework);
        Function<UnderstoodTask, String> assessed = task -> task.competencies().stream()
                .flatMap(each -> parts.find(each).stream())
                .map(Part::code)
                .collect(Collectors.joining(", "));
        List<VersionPage.Label> labels = framework.tasks().stream()
                .map(task -> label(
                        LabelKind.TASK_TITLE,
                        task.identifier(),
                        task.code(),
                        Wording.label(task.title()),
                        List.of(
                                texts.in(task.description()),
                                texts.of("framework.case." + task.caseKind().code()) + " · " + assessed.apply(task))))
                .toList();
        return labels.isEmpty() ? List.of() : List.of(new VersionPage.Group("", labels, List.of()));
    }

    private VersionPage.Label label(
            LabelKind kind, String identifier, String code, Wording wording, List<String> facts) {
        LabelKey key = new LabelKey(kind, identifier);
        Bilingual known = wording.label().orElse(NONE);
        Bilingual shown = written.labels().getOrDefault(key, known);
        return new VersionPage.Label(
                key,
                code,
                texts.of("framework.label-of." + kind.code()),
                wording.official(),
                facts.stream().filter(fact -> !fact.isBlank()).toList(),
                shown.fr(),
                shown.en(),
                shown.equals(known)
                        ? Optional.empty()
                        : Optional.of(
                                known.fr().isEmpty()
                                        ? texts.of("framework.label-now-none")
                                        : texts.of("framework.label-now", known.fr(), known.en())),
                written.missing().filter(key::equals).isPresent());
    }

    @SafeVarargs
    private static List<String> present(Optional<String>... texts) {
        List<String> present = new ArrayList<>();
        for (Optional<String> text : texts) {
            text.filter(words -> !words.isBlank()).ifPresent(present::add);
        }
        return present;
    }
}
