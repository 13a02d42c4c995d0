package org.acquis.web.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.acquis.assessment.Author;
import org.acquis.assessment.Cell;
import org.acquis.assessment.ChangeSinceRevision;
import org.acquis.assessment.Grid;
import org.acquis.assessment.GridStatus;
import org.acquis.assessment.Judged;
import org.acquis.assessment.Judgement;
import org.acquis.assessment.Readiness;
import org.acquis.assessment.Remark;
import org.acquis.assessment.SelectGridHistory;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.Level;
import org.acquis.roster.Learner;
import org.acquis.web.ExplainingRules;
import org.acquis.web.LearnerName;
import org.acquis.web.Shell;
import org.acquis.web.Texts;

/** Turns a grid into its page. Pure: everything it shows was read before. */
final class GridPages {
    private static final int LINES_OF_HISTORY = 60;

    private GridPages() {}

    /** What is shown beside the grid itself. */
    record Around(
            Selected selected,
            List<GridPage.Neighbour> listed,
            List<SelectGridHistory.Entry> history,
            Optional<GridPage.Notice> notice,
            List<GridPage.Clash> clashes) {}

    static GridPage page(Shell shell, Grid grid, Around around) {
        Texts texts = shell.texts();
        String path = path(shell, grid.learner());
        return new GridPage(
                shell,
                path,
                around.selected().query(),
                around.selected().more(),
                shell.base() + "/progress/" + grid.learner().person().value(),
                LearnerName.of(grid.learner(), texts),
                grid.learner().enrolled(),
                grid.attempt(),
                attempts(grid, path, around.selected(), texts),
                neighbours(shell, grid, around.listed()),
                state(grid, texts),
                grid.open(),
                SumLine.of(grid.score(), texts),
                lastSaved(grid, texts),
                around.notice(),
                around.clashes(),
                grid.change().map(change -> change(grid, change, texts)),
                standing(grid).map(texts::of),
                grid.setAside().isEmpty()
                        ? Optional.empty()
                        : Optional.of(texts.of("grid.set-aside", grid.setAside().size(), codes(grid.setAside()))),
                ExplainingRules.of(grid.version(), texts),
                grid.version().officialWording() ? Optional.empty() : Optional.of(texts.of("grid.reworded")),
                groups(grid, texts),
                remark(grid.remark(), texts),
                history(grid, around.history(), texts),
                acts(grid, texts));
    }

    static String path(Shell shell, Learner learner) {
        return shell.base() + "/grid/" + learner.person().value();
    }

    /** The word for what stands in a cell, for conflicts and history. */
    static String word(Grid grid, Judged value, Texts texts) {
        if (value instanceof Judged.AtLevel at) {
            return grid.scale()
                    .level(at.level())
                    .map(level -> texts.in(level.label()))
                    .orElse("?");
        }
        return texts.of(value instanceof Judged.NotObserved ? "grid.not-observed" : "grid.not-scored");
    }

    static String saved(Judgement judgement, Texts texts) {
        return judgement
                .author()
                .name()
                .map(name -> texts.of("grid.saved-by", texts.dateTime(judgement.at()), name))
                .orElseGet(() -> texts.of("grid.saved-at", texts.dateTime(judgement.at())));
    }

    static GridStateWord state(Grid grid, Texts texts) {
        return GridStateWord.of(
                grid.status(), grid.score().judged() > 0 || grid.counting().isPresent(), grid.withdrawn(), texts);
    }

    /** Key of the sentence that says why this grid is not like the others. */
    private static Optional<String> standing(Grid grid) {
        if (grid.withdrawn()) {
            return Optional.of("grid.withdrawn-note");
        }
        return grid.open() ? Optional.empty() : Optional.of("grid.final-note");
    }

    private static List<GridPage.AttemptLink> attempts(Grid grid, String path, Selected selected, Texts texts) {
        if (grid.newestAttempt() == 1) {
            return List.of();
        }
        return IntStream.rangeClosed(1, grid.newestAttempt())
                .mapToObj(number -> new GridPage.AttemptLink(
                        path + "?attempt=" + number + selected.more(),
                        texts.of(number == 1 ? "grid.attempt.first" : "grid.attempt.resit", number - 1),
                        number == grid.attempt()))
                .toList();
    }

    private static GridPage.Neighbours neighbours(Shell shell, Grid grid, List<GridPage.Neighbour> listed) {
        int here = IntStream.range(0, listed.size())
                .filter(i -> listed.get(i).person().equals(grid.learner().person()))
                .findFirst()
                .orElse(0);
        return new GridPage.Neighbours(
                listed.stream()
                        .skip(Math.max(0, here - 1))
                        .limit(Math.min(1, here))
                        .findFirst(),
                listed.stream().skip(here + 1L).findFirst(),
                shell.text("grid.position", here + 1, listed.size()));
    }

    private static String lastSaved(Grid grid, Texts texts) {
        return grid.cells().stream()
                .flatMap(cell -> cell.judgement().stream())
                .map(Judgement::at)
                .max(java.time.Instant::compareTo)
                .map(at -> texts.of("grid.saved-at", texts.dateTime(at)))
                .orElse("");
    }

    private static GridPage.Change change(Grid grid, ChangeSinceRevision change, Texts texts) {
        List<GridPage.Fact> facts = new ArrayList<>();
        ChangeSinceRevision.Side before = change.before();
        ChangeSinceRevision.Side after = change.after();
        facts.add(new GridPage.Fact(
                texts.of("grid.change.score"),
                SumLine.of(before.score(), texts).points(),
                SumLine.of(after.score(), texts).points()));
        fact(facts, texts, "version", before, after, ChangeSinceRevision.Side::version);
        fact(
                facts,
                texts,
                "purpose",
                before,
                after,
                side -> texts.of("grid.purpose." + side.purpose().code()));
        fact(
                facts,
                texts,
                "detail",
                before,
                after,
                side -> texts.of("grid.detail." + side.detail().code()));
        fact(facts, texts, "criteria", before, after, side -> Integer.toString(side.criteria()));
        if (!change.added().isEmpty()) {
            facts.add(new GridPage.Fact(texts.of("grid.change.added"), "–", codes(change.added())));
        }
        if (!change.removed().isEmpty()) {
            facts.add(new GridPage.Fact(texts.of("grid.change.removed"), codes(change.removed()), "–"));
        }
        if (!change.exemptions().isEmpty()) {
            facts.add(new GridPage.Fact(texts.of("grid.change.exemptions"), "", codes(change.exemptions())));
        }
        boolean applicable = grid.readiness() instanceof Readiness.Ready;
        return new GridPage.Change(
                facts, texts.of(applicable ? "grid.change.apply-how" : "grid.change.reopen-first"), applicable);
    }

    private static void fact(
            List<GridPage.Fact> facts,
            Texts texts,
            String key,
            ChangeSinceRevision.Side before,
            ChangeSinceRevision.Side after,
            Function<ChangeSinceRevision.Side, String> word) {
        String was = word.apply(before);
        String is = word.apply(after);
        if (!was.equals(is)) {
            facts.add(new GridPage.Fact(texts.of("grid.change." + key), was, is));
        }
    }

    private static List<GridPage.Group> groups(Grid grid, Texts texts) {
        Map<Competency, List<Cell>> byCompetency = new LinkedHashMap<>();
        for (Cell cell : grid.cells()) {
            byCompetency
                    .computeIfAbsent(cell.competency(), any -> new ArrayList<>())
                    .add(cell);
        }
        List<String> keys = LevelKeys.of(grid.scale());
        return byCompetency.entrySet().stream()
                .map(group -> group(grid, group.getKey(), group.getValue(), keys, texts))
                .toList();
    }

    private static GridPage.Group group(
            Grid grid, Competency competency, List<Cell> cells, List<String> keys, Texts texts) {
        var method = competency.method();
        return new GridPage.Group(
                "c-" + competency.id().value(),
                competency.code(),
                texts.in(competency.label()),
                competency.officialWording(),
                texts.of(
                        "grid.method",
                        texts.of("grid.method." + method.kind().code()),
                        texts.of("grid.case." + method.caseKind().code())),
                texts.in(method.brief()),
                method.official(),
                method.accommodations().map(texts::in),
                cells.stream().map(cell -> row(grid, cell, keys, texts)).toList());
    }

    private static GridPage.Row row(Grid grid, Cell cell, List<String> keys, Texts texts) {
        Criterion criterion = cell.criterion();
        String value =
                cell.judgement().map(Judgement::value).map(GridForm::value).orElse("");
        List<GridPage.LevelView> levels = new ArrayList<>();
        for (int i = 0; i < keys.size() && !cell.exempt(); i++) {
            Level level = grid.scale().levels().get(i);
            String id = Long.toString(level.id().value());
            levels.add(new GridPage.LevelView(
                    id,
                    keys.get(i),
                    texts.in(level.label()),
                    level.acquired() ? "acquired" : "below",
                    steps(i, keys.size()),
                    id.equals(value)));
        }
        return new GridPage.Row(
                criterion.id().value(),
                criterion.code(),
                texts.in(criterion.label()),
                criterion.officialWording(),
                cell.exempt(),
                levels,
                value,
                cell.judgement().map(Judgement::comment).orElse(""),
                cell.edition(),
                cell.judgement()
                        .map(judgement -> judgement
                                .author()
                                .name()
                                .map(name -> texts.of("grid.cell-saved", texts.dateTime(judgement.at()), name))
                                .orElseGet(() -> saved(judgement, texts)))
                        .orElse(""));
    }

    private static List<Boolean> steps(int reached, int all) {
        return IntStream.range(0, all).mapToObj(step -> step <= reached).toList();
    }

    static GridPage.RemarkView remark(Remark remark, Texts texts) {
        return new GridPage.RemarkView(
                remark.text(),
                remark.edition(),
                remark.at()
                        .map(at -> remark.author()
                                .flatMap(Author::name)
                                .map(name -> texts.of("grid.saved-by", texts.dateTime(at), name))
                                .orElseGet(() -> texts.of("grid.saved-at", texts.dateTime(at))))
                        .orElse(""));
    }

    /** One line a change: what somebody writes bit by bit is saved many times, and is one change. */
    private static List<GridPage.HistoryLine> history(Grid grid, List<SelectGridHistory.Entry> entries, Texts texts) {
        List<GridPage.HistoryLine> lines = new ArrayList<>();
        for (SelectGridHistory.Entry entry : entries) {
            GridPage.HistoryLine line = line(grid, entry, texts);
            boolean repeats = !lines.isEmpty() && lines.get(lines.size() - 1).sameAs(line);
            if (!repeats && lines.size() < LINES_OF_HISTORY) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static GridPage.HistoryLine line(Grid grid, SelectGridHistory.Entry entry, Texts texts) {
        return new GridPage.HistoryLine(
                texts.dateTime(entry.at()),
                entry.author().name().orElseGet(() -> texts.of("grid.somebody")),
                entry.criterion()
                        .map(id -> judged(
                                grid.version()
                                        .criterion(id)
                                        .map(Criterion::code)
                                        .orElse("?"),
                                entry,
                                grid,
                                texts))
                        .orElseGet(
                                () -> texts.of("grid.act." + entry.act().code().substring("grid.".length()))));
    }

    private static String judged(String code, SelectGridHistory.Entry entry, Grid grid, Texts texts) {
        return entry.commented() && entry.before().equals(entry.after())
                ? texts.of("grid.act.commented", code)
                : texts.of("grid.act.judged", code, word(grid, entry.after().orElseGet(Judged.NotScored::new), texts));
    }

    private static GridPage.Acts acts(Grid grid, Texts texts) {
        boolean counts = grid.counting().isPresent();
        boolean isFinal = grid.status() == GridStatus.FINAL;
        boolean ready = grid.readiness() instanceof Readiness.Ready;
        int missing = grid.open() ? grid.missing().size() : 0;
        return new GridPage.Acts(
                grid.open() || ready,
                isFinal,
                isFinal && grid.change().isPresent() && !ready,
                isFinal && grid.attempt() == grid.newestAttempt(),
                counts,
                missing == 0 ? Optional.empty() : Optional.of(texts.of("grid.rest-hint", missing)),
                texts.of(grid.open() ? "grid.finalise" : "grid.change.apply"));
    }

    private static String codes(List<String> codes) {
        return String.join(", ", codes);
    }
}
