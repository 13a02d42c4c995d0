package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.text.PrintedCode.Rank;

/** Makes a draft of a table whose columns are known, row by row. */
final class SegmentingRows {
    /** Lines of the longest label of a method. */
    private static final int LABEL = 5;

    private final DraftTable table;
    private final List<Doubt> doubts;
    private final boolean blocksNamed;
    private final boolean activitiesCoded;
    private final boolean competenciesCoded;
    private final OpeningParts parts;

    SegmentingRows(DraftTable table, List<Doubt> doubts) {
        this.table = table;
        this.doubts = doubts;
        List<PrintedCode> left = codes(row -> Stream.concat(row.block.stream(), row.activity.stream()), false);
        blocksNamed = table.rows.stream().anyMatch(row -> !row.block.isEmpty())
                || left.stream()
                        .anyMatch(
                                code -> code.rank() == Rank.BLOCK && code.code().startsWith("BC"));
        List<PrintedCode> activities = codes(row -> row.activity.stream(), blocksNamed);
        List<PrintedCode> competencies = codes(row -> row.competency.stream(), blocksNamed);
        activitiesCoded = activities.stream().anyMatch(code -> code.rank() == Rank.ACTIVITY);
        competenciesCoded = competencies.stream().anyMatch(SegmentingRows::isCompetency);
        Set<String> printed = Stream.of(left, activities, competencies)
                .flatMap(List::stream)
                .map(PrintedCode::code)
                .collect(Collectors.toSet());
        parts = new OpeningParts(doubts, blocksNamed, printed);
    }

    private List<PrintedCode> codes(Function<TableRow, Stream<SourceLine>> cells, boolean named) {
        return table.rows.stream()
                .flatMap(cells)
                .flatMap(line -> PrintedCode.startOf(line.text(), named).stream())
                .filter(PrintedCode::leadsWords)
                .toList();
    }

    DraftFramework segmented() {
        parts.draft().preamble.addAll(table.preamble);
        parts.draft().accommodations.addAll(table.accommodations);
        for (TableRow row : table.rows) {
            blocks(row.block);
            activities(row.activity);
            competencies(row);
            method(row);
            criteria(row);
        }
        for (DraftFramework.Block block : parts.draft().blocks) {
            for (DraftFramework.Activity activity : block.activities) {
                activity.competencies.forEach(competency -> new SplittingTail(competency, doubts, true).split());
            }
        }
        return parts.draft();
    }

    /** A column of its own for blocks: each cell is one, unless it repeats or continues the one above. */
    private void blocks(List<SourceLine> cell) {
        if (cell.isEmpty()) {
            return;
        }
        SourceLine first = cell.get(0);
        Optional<PrintedCode> code = code(first, false).filter(found -> found.rank() != Rank.COMPETENCY);
        String words = words(cell);
        boolean again = parts.block()
                .filter(block -> words(block.title).equals(words)
                        || code.filter(found -> block.code.equals(blockCode(found)))
                                .isPresent())
                .isPresent();
        if (again) {
            return;
        }
        String next = String.format(
                java.util.Locale.ROOT, "BC%02d", parts.draft().blocks.size() + 1);
        String name = code.map(SegmentingRows::blockCode)
                .filter(found -> !parts.codes().contains(found))
                .orElse(next);
        code.flatMap(found -> Preamble.rncpCode(found.printed()))
                .filter(found -> parts.draft().rncpCode.isEmpty())
                .ifPresent(found -> parts.draft().rncpCode = Optional.of(found));
        List<SourceLine> title = parts.openBlock(parts.codes().contains(name) ? name + "-2" : name, first.place());
        title.addAll(without(code, cell));
    }

    private static String blockCode(PrintedCode code) {
        return code.code().isEmpty() ? "?" : code.code();
    }

    private void activities(List<SourceLine> cell) {
        Optional<List<SourceLine>> title = Optional.empty();
        boolean skipping = false;
        SourceLine before = SourceLine.of(".", new Place.Whole(), true);
        for (SourceLine line : cell) {
            Optional<PrintedCode> code = code(line, blocksNamed)
                    .filter(found -> found.rank() == Rank.BLOCK || found.rank() == Rank.ACTIVITY)
                    .filter(found -> line.opensParagraph() || SentenceEnd.of(before(line, cell)) != SentenceEnd.OPEN);
            if (code.isPresent()) {
                Optional<List<SourceLine>> earlier = parts.earlier(code.get());
                skipping = earlier.isPresent()
                        && !(code.get().rank() == Rank.BLOCK
                                && parts.forgetAnnounced(code.get().code()));
                if (!skipping) {
                    title = Optional.of(open(code.get(), line));
                }
            } else if (!skipping) {
                title = Optional.of(uncoded(title, line, before));
            }
            before = line;
        }
    }

    private List<SourceLine> open(PrintedCode code, SourceLine line) {
        List<SourceLine> title = parts.open(code, line.place());
        if (code.rest().isEmpty()) {
            return title;
        }
        Glued glued = Glued.in(
                code.rest(),
                text -> code.rank() == Rank.BLOCK
                        ? Glued.codeIn(text, blocksNamed, parts.codes(), Set.of(Rank.ACTIVITY))
                        : -1);
        title.add(line.rest(glued.left()));
        Optional<PrintedCode> second = PrintedCode.startOf(glued.right(), blocksNamed);
        if (second.isEmpty()) {
            return title;
        }
        doubts.add(new Doubt.CellsGlued(code.code(), line.place()));
        return open(second.get(), line.cut(glued.right()));
    }

    /** More of the title above, or, in tables whose activities bear no codes, the name of another one. */
    private List<SourceLine> uncoded(Optional<List<SourceLine>> title, SourceLine line, SourceLine before) {
        boolean another = !activitiesCoded
                && line.opensParagraph()
                && !SentenceEnd.continuedBy(line.text())
                && SentenceEnd.of(before.text()) != SentenceEnd.OPEN;
        if (another) {
            boolean again = parts.activity()
                    .filter(activity -> words(activity.title).startsWith(line.text()))
                    .isPresent();
            List<SourceLine> found = again ? new ArrayList<>() : parts.openUncodedActivity(line.place());
            found.add(line);
            return found;
        }
        List<SourceLine> current = title.or(() -> parts.activity().map(activity -> activity.title))
                .or(() -> parts.block().map(block -> block.title))
                .orElse(parts.draft().preamble);
        current.add(line);
        return current;
    }

    private void competencies(TableRow row) {
        Optional<List<SourceLine>> statement = Optional.empty();
        for (SourceLine line : row.competency) {
            Optional<PrintedCode> code = code(line, blocksNamed)
                    .filter(SegmentingRows::isCompetency)
                    .filter(found ->
                            line.opensParagraph() || SentenceEnd.of(before(line, row.competency)) != SentenceEnd.OPEN);
            boolean fresh = code.filter(found -> parts.earlier(found).isEmpty()).isPresent();
            if (fresh) {
                statement = Optional.of(parts.open(code.get(), line.place()));
                if (!code.get().rest().isEmpty()) {
                    statement.get().add(line.rest(code.get().rest()));
                }
            } else if (code.isPresent() && repeats(code.get())) {
                return;
            } else {
                code.ifPresent(found -> doubts.add(new Doubt.CodeTwice(found.code(), line.place())));
                if (statement.isEmpty() && !competenciesCoded) {
                    statement = Optional.of(parts.openUncodedCompetency(line.place()));
                }
                statement
                        .or(() -> parts.competency().map(competency -> competency.statement))
                        .orElse(parts.draft().preamble)
                        .add(line);
            }
        }
    }

    private boolean repeats(PrintedCode code) {
        return parts.earlier(code)
                .filter(lines -> !lines.isEmpty() && lines.get(0).text().equals(code.rest()))
                .isPresent();
    }

    private void method(TableRow row) {
        List<SourceLine> cell = row.method.isEmpty() ? row.evaluation : row.method;
        Optional<DraftFramework.Competency> owner = parts.competency();
        if (cell.isEmpty() || owner.isEmpty()) {
            return;
        }
        DraftFramework.Competency competency = owner.get();
        List<SourceLine> rest = new ArrayList<>(cell);
        if (competency.method.isEmpty()) {
            SourceLine first = rest.get(0);
            int lines = linesOfLabel(rest);
            Optional<MethodLabel> label = MethodLabel.openingCell(words(rest.subList(0, lines)));
            if (label.isEmpty() && row.method.isEmpty()) {
                competency.tail.addAll(rest);
                return;
            }
            rest.subList(0, lines).clear();
            MethodLabel found = label.orElse(new MethodLabel(Optional.empty(), Optional.empty(), first.text()));
            found = kindBelow(found, rest);
            competency.method = Optional.of(new DraftFramework.Method(found, first.place()));
            if (!found.rest().isEmpty()) {
                rest.add(0, first.cut(found.rest()));
            }
        }
        if (row.method.isEmpty()) {
            competency.tail.addAll(rest);
        } else {
            brief(competency.method.orElseThrow(), rest);
        }
    }

    /** Columns are narrow: a label may go on for some lines before its colon comes. */
    private static int linesOfLabel(List<SourceLine> cell) {
        for (int lines = 1; lines <= Math.min(LABEL, cell.size()); lines++) {
            if (lines > 1 && cell.get(lines - 1).gapBefore()) {
                break;
            }
            String words = words(cell.subList(0, lines));
            boolean ends = lines == cell.size()
                    || cell.get(lines).gapBefore()
                    || Character.isUpperCase(cell.get(lines).text().charAt(0));
            boolean whole = MethodLabel.startOf(words)
                    .filter(label -> !label.rest().isEmpty()
                            || words.endsWith(":")
                            || ends && label.printed().isPresent())
                    .isPresent();
            if (whole) {
                return lines;
            }
        }
        return 1;
    }

    /** "Modalité d'évaluation :" may stand alone on the line above the kind. */
    private static MethodLabel kindBelow(MethodLabel label, List<SourceLine> rest) {
        if (label.printed().isPresent() || !label.rest().isEmpty() || rest.isEmpty()) {
            return label;
        }
        Optional<MethodLabel> below = MethodLabel.openingCell(rest.get(0).text());
        below.ifPresent(found -> rest.remove(0));
        return below.orElse(label);
    }

    private static void brief(DraftFramework.Method method, List<SourceLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (SplittingTail.isAccommodation(lines.get(i))) {
                method.accommodations.addAll(SplittingTail.withoutLabel(lines.subList(i, lines.size())));
                return;
            }
            method.brief.add(lines.get(i));
        }
    }

    private void criteria(TableRow row) {
        parts.competency().ifPresent(competency -> {
            competency.criteriaApart |= !row.criteria.isEmpty();
            competency.tail.addAll(row.criteria);
        });
    }

    private static boolean isCompetency(PrintedCode code) {
        return code.rank() == Rank.COMPETENCY;
    }

    private static Optional<PrintedCode> code(SourceLine line, boolean named) {
        return PrintedCode.startOf(line.text(), named).filter(PrintedCode::leadsWords);
    }

    private static String before(SourceLine line, List<SourceLine> cell) {
        int at = cell.indexOf(line);
        return at <= 0 ? "." : cell.get(at - 1).text();
    }

    private static List<SourceLine> without(Optional<PrintedCode> code, List<SourceLine> cell) {
        List<SourceLine> words = new ArrayList<>(cell);
        if (code.isPresent()) {
            SourceLine first = words.remove(0);
            if (!code.get().rest().isEmpty()) {
                words.add(0, first.rest(code.get().rest()));
            }
        }
        return words;
    }

    private static String words(List<SourceLine> lines) {
        return lines.stream().map(SourceLine::text).collect(Collectors.joining(" "));
    }
}
