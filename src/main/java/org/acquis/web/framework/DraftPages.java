package org.acquis.web.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.Bilingual;
import org.acquis.framework.drafts.CheckingDraft;
import org.acquis.framework.drafts.ComparingStructure;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.OpenDoubt;
import org.acquis.framework.drafts.Part;
import org.acquis.framework.drafts.PartKind;
import org.acquis.framework.drafts.Parts;
import org.acquis.framework.exchange.Choice;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.Wording;
import org.acquis.web.Notice;
import org.acquis.web.Shell;
import org.acquis.web.Texts;

/** Composes the review of a draft. */
final class DraftPages {
    /** Ids of headings in the page. */
    private static final String DOUBTS = "doubts-title";

    private static final String RESULT = "result-title";
    private static final int LINES_BEFORE = 3;
    private static final int LINES_AFTER = 4;
    private static final int LINES_OF_COMPETENCY = 60;

    private final Draft draft;
    private final Texts texts;
    private final UnderstoodFramework framework;
    private final Parts parts;
    private final SourceExcerpts source;

    DraftPages(Draft draft, Texts texts) {
        this.draft = draft;
        this.texts = texts;
        this.framework = draft.content().framework();
        this.parts = new Parts(framework);
        this.source = new SourceExcerpts(draft.source());
    }

    /**
     * @param asked identifier of the bloc to show; the first one where there is none of it
     * @param basedOn the version that the draft is an edition of, whole, and what people call it
     */
    DraftPage page(Shell shell, Optional<String> asked, Optional<Notice> notice, Optional<Likeness> basedOn) {
        Optional<UnderstoodBlock> shown = shown(asked);
        List<DraftPage.DoubtCard> doubts = doubts(shown);
        List<DraftPage.ActivityCard> activities = shown.map(this::activities).orElse(List.of());
        String address = shell.base() + "/frameworks/draft/" + draft.id().value();
        return new DraftPage(
                shell,
                address,
                draft.edition(),
                notice.map(said -> places(doubts, activities).contains(said.place()) ? said : said.at("")),
                draft.sourceName().orElse(""),
                texts.of(
                        "framework.counts",
                        framework.blocks().size(),
                        framework.activities().size(),
                        framework.competencies().size(),
                        framework.criteria().size()),
                draft.content().doubts().size(),
                draft.undoable(),
                draft.redoable(),
                heading(),
                framework.blocks().stream()
                        .map(block -> tab(address, block, shown))
                        .toList(),
                doubts,
                activities,
                List.of(
                        new DraftPage.Link(
                                "tasks",
                                texts.of(
                                        "framework.tasks-count",
                                        framework.tasks().size())),
                        new DraftPage.Link(
                                "scale",
                                texts.of(
                                        "framework.scale-count",
                                        framework.scaleOrUsual().levels().size())),
                        new DraftPage.Link(
                                "accommodations",
                                texts.of(
                                        "framework.accommodations-count",
                                        framework.accommodationRules().size())),
                        new DraftPage.Link("history", texts.of("framework.history"))),
                fate(basedOn));
    }

    private Optional<UnderstoodBlock> shown(Optional<String> asked) {
        return framework.blocks().stream()
                .filter(block -> asked.filter(block.identifier()::equals).isPresent())
                .findFirst()
                .or(() -> framework.blocks().stream().findFirst());
    }

    /** Where something can be said beside what it is about. */
    private static Set<String> places(List<DraftPage.DoubtCard> doubts, List<DraftPage.ActivityCard> activities) {
        Set<String> places = new HashSet<>(Set.of(RESULT, "fate-title"));
        if (!doubts.isEmpty()) {
            places.add(DOUBTS);
        }
        doubts.forEach(doubt -> places.add(doubt.place()));
        activities.stream()
                .flatMap(activity -> activity.competencies().stream())
                .flatMap(competency -> competency.criteria().stream())
                .forEach(criterion -> places.add(criterion.place()));
        return places;
    }

    /**
     * Where somebody goes on who acted at a place: there or, at a doubt that is settled, with the next one of the bloc.
     *
     * @param asked identifier of the bloc that is shown
     */
    String after(Optional<String> asked, String place) {
        if (!place.matches("doubt-\\d{1,6}")) {
            return place;
        }
        int number = Integer.parseInt(place.substring("doubt-".length()));
        List<Integer> open = open(shown(asked)).stream().map(OpenDoubt::number).toList();
        return open.stream()
                .filter(each -> each >= number)
                .findFirst()
                .map(DraftPage.DoubtCard::place)
                .orElse(open.isEmpty() ? RESULT : DOUBTS);
    }

    /**
     * @param content of the version
     * @param name what people call it
     * @param wordless it has no official words yet
     */
    record Likeness(UnderstoodFramework content, String name, boolean wordless) {}

    private DraftPage.Heading heading() {
        return new DraftPage.Heading(
                framework.heading().title().map(Wording::shown).orElse(""),
                framework.heading().rncpCode().orElse(""),
                framework
                        .heading()
                        .level()
                        .map(level -> Integer.toString(level))
                        .orElse(""));
    }

    private DraftPage.BlockTab tab(String address, UnderstoodBlock block, Optional<UnderstoodBlock> shown) {
        int criteria = block.activities().stream()
                .flatMap(activity -> activity.competencies().stream())
                .mapToInt(competency -> competency.criteria().size())
                .sum();
        int competencies = block.activities().stream()
                .mapToInt(activity -> activity.competencies().size())
                .sum();
        return new DraftPage.BlockTab(
                address + "?block=" + block.identifier(),
                block.code(),
                block.title().shown(),
                texts.of("framework.block-counts", block.activities().size(), competencies, criteria),
                (int) draft.content().doubts().stream()
                        .filter(doubt -> blockOf(doubt).equals(block.identifier()))
                        .count(),
                shown.filter(block::equals).isPresent());
    }

    /** Doubts about the whole and about tasks stand with the first bloc. */
    private String blockOf(OpenDoubt doubt) {
        return parts.find(doubt.part())
                .map(Part::block)
                .filter(block -> !block.isEmpty())
                .orElseGet(() -> framework.blocks().isEmpty()
                        ? ""
                        : framework.blocks().get(0).identifier());
    }

    private List<DraftPage.DoubtCard> doubts(Optional<UnderstoodBlock> shown) {
        return open(shown).stream().map(this::card).toList();
    }

    private List<OpenDoubt> open(Optional<UnderstoodBlock> shown) {
        String block = shown.map(UnderstoodBlock::identifier).orElse("");
        return draft.content().doubts().stream()
                .filter(doubt -> blockOf(doubt).equals(block))
                .toList();
    }

    private DraftPage.DoubtCard card(OpenDoubt doubt) {
        Optional<Part> part = parts.find(doubt.part());
        String result = part.map(Part::wording).map(Wording::shown).orElse("");
        List<Source.Line> around = source.around(doubt.place(), LINES_BEFORE, LINES_AFTER);
        boolean criterion =
                part.filter(each -> each.kind() == PartKind.CRITERION).isPresent();
        boolean first = part.filter(this::isFirst).isPresent();
        return new DraftPage.DoubtCard(
                doubt.number(),
                part.map(Part::identifier).orElse(""),
                part.map(Part::code).orElse(""),
                texts.in(doubt.place().shown()),
                texts.in(doubt.reason()),
                result,
                lines(around, doubt.place()),
                doubt.choices().contains(Choice.ACCEPT),
                criterion && !first && doubt.choices().contains(Choice.MERGE) ? doubt.part() : "",
                doubt.code().equals("hyphen-kept"),
                criterion && doubt.choices().contains(Choice.SPLIT) ? doubt.part() : "",
                criterion && doubt.choices().contains(Choice.SPLIT) ? CutPoints.of(result, around) : List.of(),
                criterion && doubt.choices().contains(Choice.MOVE) ? doubt.part() : "");
    }

    private boolean isFirst(Part criterion) {
        return framework.competencies().stream()
                .anyMatch(competency -> !competency.criteria().isEmpty()
                        && competency.criteria().get(0).identifier().equals(criterion.identifier()));
    }

    private List<DraftPage.ExcerptLine> lines(List<Source.Line> lines, Place marked) {
        return lines.stream()
                .map(line -> new DraftPage.ExcerptLine(
                        texts.in(line.place().shown()),
                        line.text(),
                        line.place().equals(marked)))
                .toList();
    }

    private List<DraftPage.ActivityCard> activities(UnderstoodBlock block) {
        List<UnderstoodCompetency> all = framework.competencies();
        List<DraftPage.ActivityCard> cards = new ArrayList<>();
        for (UnderstoodActivity activity : block.activities()) {
            List<DraftPage.CompetencyCard> competencies = new ArrayList<>();
            for (UnderstoodCompetency competency : activity.competencies()) {
                int next = all.indexOf(competency) + 1;
                competencies.add(
                        competency(competency, next < all.size() ? all.get(next).place() : new Place.Whole()));
            }
            cards.add(new DraftPage.ActivityCard(
                    activity.identifier(), activity.code(), activity.title().shown(), competencies));
        }
        return cards;
    }

    private DraftPage.CompetencyCard competency(UnderstoodCompetency competency, Place next) {
        List<Source.Line> lines = source.between(competency.place(), next, LINES_OF_COMPETENCY);
        List<DraftPage.CriterionCard> criteria = new ArrayList<>();
        for (UnderstoodCriterion criterion : competency.criteria()) {
            criteria.add(new DraftPage.CriterionCard(
                    criterion.identifier(),
                    criterion.code(),
                    criterion.wording().shown(),
                    label(criterion.wording()),
                    criteria.isEmpty()
                            ? Optional.empty()
                            : Optional.of(criteria.get(criteria.size() - 1).place()),
                    CutPoints.of(criterion.wording().shown(), lines)));
        }
        return new DraftPage.CompetencyCard(
                competency.identifier(),
                competency.code(),
                competency.statement().shown(),
                label(competency.statement()),
                competency.method().map(this::method),
                criteria,
                lines(lines, new Place.Whole()));
    }

    private Optional<String> label(Wording wording) {
        return wording.official().isPresent() ? wording.label().map(texts::in) : Optional.empty();
    }

    private DraftPage.MethodCard method(UnderstoodMethod method) {
        return new DraftPage.MethodCard(
                method.printed()
                        .orElseGet(() ->
                                texts.of("framework.method." + method.kind().code())),
                method.brief().shown(),
                texts.of("framework.case." + method.caseKind().code()));
    }

    private DraftPage.Fate fate(Optional<Likeness> basedOn) {
        List<String> differences = basedOn.map(likeness -> ComparingStructure.of(likeness.content(), framework).stream()
                        .map(each -> texts.of(
                                "framework.difference." + each.kind().code(),
                                texts.of("framework.part." + each.of().code()),
                                each.part()))
                        .toList())
                .orElse(List.of());
        return new DraftPage.Fate(
                basedOn.isPresent(),
                basedOn.filter(Likeness::wordless)
                        .filter(likeness -> differences.isEmpty() && framework.hasOfficialWording())
                        .map(Likeness::name),
                differences,
                CheckingDraft.of(draft.content()).stream()
                        .map(finding -> texts.of(
                                "framework.finding." + finding.problem().code(),
                                parts.find(finding.part()).map(Part::code).orElse("")))
                        .toList(),
                framework.competencies().stream()
                        .map(competency -> new DraftPage.Target(
                                competency.identifier(),
                                competency.code() + " "
                                        + shortened(competency.statement().labelled())))
                        .toList());
    }

    private String shortened(Bilingual label) {
        String words = texts.in(label);
        return words.length() <= 50 ? words : words.substring(0, 49) + "…";
    }
}
