package org.acquis.framework.exchange.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.text.PrintedCode.Rank;

/**
 * Walks through the lines of a text whose columns were linearised (each row: activity, competency, method, criteria) and
 * cuts it where codes and the names of methods stand. What lies behind a method's name is left for {@link SplittingTail}.
 */
final class Segmenting {
    private enum Cell {
        PREAMBLE,
        ACCOMMODATIONS,
        BLOCK,
        ACTIVITY,
        STATEMENT,
        TAIL
    }

    private final Deque<SourceLine> lines;
    private final List<Doubt> doubts;
    private final boolean blocksNamed;
    private final boolean activitiesCoded;
    private final OpeningParts parts;
    private Cell cell = Cell.PREAMBLE;
    private String before = "";

    Segmenting(List<SourceLine> lines, List<Doubt> doubts) {
        this.lines = new ArrayDeque<>(lines);
        this.doubts = doubts;
        blocksNamed = lines.stream()
                .flatMap(line -> PrintedCode.startOf(line.text(), false).stream())
                .anyMatch(code -> code.rank() == Rank.BLOCK && code.code().startsWith("BC") && code.leadsWords());
        List<PrintedCode> codes = lines.stream()
                .flatMap(line -> PrintedCode.startOf(line.text(), blocksNamed).stream())
                .toList();
        activitiesCoded = codes.stream().anyMatch(code -> code.rank() == Rank.ACTIVITY && code.leadsWords());
        parts = new OpeningParts(
                doubts, blocksNamed, codes.stream().map(PrintedCode::code).collect(Collectors.toSet()));
    }

    DraftFramework segmented() {
        for (SourceLine line = lines.poll(); line != null; line = lines.poll()) {
            take(line);
        }
        return parts.draft();
    }

    private void take(SourceLine line) {
        Optional<PrintedCode> code =
                PrintedCode.startOf(line.text(), blocksNamed).filter(found -> opensPart(found, line));
        Optional<MethodLabel> label = cell != Cell.STATEMENT && !kindComes()
                ? Optional.empty()
                : line.opensParagraph() || cell == Cell.TAIL
                        ? MethodLabel.openingCell(line.text())
                        : MethodLabel.startOf(line.text());
        if (code.isPresent()) {
            open(code.get(), line);
        } else if (label.isPresent()) {
            method(label.get(), line);
        } else if (AccommodationText.isHeading(line) && (cell == Cell.PREAMBLE || line.gapBefore())) {
            cell = Cell.ACCOMMODATIONS;
        } else {
            add(line);
        }
        before = line.text();
    }

    /** "Modalité d'évaluation :" stood alone on the line above. */
    private boolean kindComes() {
        return cell == Cell.TAIL
                && parts.competency()
                        .filter(competency -> competency.tail.isEmpty())
                        .flatMap(competency -> competency.method)
                        .filter(method -> method.label.printed().isEmpty() && method.brief.isEmpty())
                        .isPresent();
    }

    private boolean opensPart(PrintedCode code, SourceLine line) {
        boolean inSentence = !line.opensParagraph() && SentenceEnd.of(before) == SentenceEnd.OPEN;
        return code.rank() != Rank.CRITERION
                && !inSentence
                && (code.leadsWords() || line.opensParagraph() && code.code().indexOf('.') > 0)
                && (cell != Cell.PREAMBLE
                        || code.rank() != Rank.COMPETENCY
                        || code.separated()
                        || line.opensParagraph());
    }

    private void open(PrintedCode code, SourceLine line) {
        Optional<List<SourceLine>> earlier = parts.earlier(code);
        if (earlier.isPresent()) {
            again(code, line, earlier.get());
            return;
        }
        if (code.rank() == Rank.COMPETENCY && !activitiesCoded) {
            uncodedActivity();
        }
        parts.open(code, line.place());
        cell = switch (code.rank()) {
            case BLOCK -> Cell.BLOCK;
            case ACTIVITY -> Cell.ACTIVITY;
            case COMPETENCY, CRITERION -> Cell.STATEMENT;
        };
        if (!code.rest().isEmpty()) {
            take(line.rest(code.rest()));
        }
    }

    /** The cell is printed again on the next page, or the code is only spoken of. */
    private void again(PrintedCode code, SourceLine line, List<SourceLine> earlier) {
        if (code.rank() == Rank.BLOCK && parts.forgetAnnounced(code.code())) {
            open(code, line);
            return;
        }
        boolean repeated = !earlier.isEmpty() && earlier.get(0).text().equals(code.rest());
        for (int i = 1; repeated && i < earlier.size(); i++) {
            SourceLine next = lines.peek();
            if (next == null || !next.text().equals(earlier.get(i).text())) {
                break;
            }
            lines.poll();
        }
        if (!repeated) {
            doubts.add(new Doubt.CodeTwice(code.code(), line.place()));
            add(line);
        }
    }

    /** In a document without codes of activities, a paragraph before a competency may be the name of one. */
    private void uncodedActivity() {
        List<SourceLine> above = cell == Cell.BLOCK || cell == Cell.TAIL ? words() : List.of();
        int start = UncodedActivity.startIn(above, cell == Cell.TAIL);
        if (start > 0) {
            List<SourceLine> title = List.copyOf(above.subList(start, above.size()));
            above.subList(start, above.size()).clear();
            parts.openUncodedActivity(title.get(0).place()).addAll(title);
        }
    }

    private void method(MethodLabel label, SourceLine line) {
        DraftFramework.Method found = new DraftFramework.Method(label, line.place());
        parts.competency().orElseThrow().method = Optional.of(found);
        cell = Cell.TAIL;
        if (!label.rest().isEmpty()) {
            found.brief.add(line.cut(label.rest()));
        }
    }

    private void add(SourceLine line) {
        if (line.opensTable() && cell == Cell.ACCOMMODATIONS) {
            cell = Cell.PREAMBLE;
        }
        Glued glued = Glued.in(line.text(), cutsAt());
        SourceLine own = glued.right().isEmpty() ? line : line.rest(glued.left());
        words().add(own);
        if (!glued.right().isEmpty()) {
            before = ".";
            take(line.cut(glued.right()));
            doubts.add(new Doubt.CellsGlued(gluedPart(), line.place()));
        }
    }

    /** The lines of the current cell. */
    private List<SourceLine> words() {
        return switch (cell) {
            case PREAMBLE -> parts.draft().preamble;
            case ACCOMMODATIONS -> parts.draft().accommodations;
            case BLOCK -> parts.block().orElseThrow().title;
            case ACTIVITY -> parts.activity().orElseThrow().title;
            case STATEMENT -> parts.competency().orElseThrow().statement;
            case TAIL -> parts.competency().orElseThrow().tail;
        };
    }

    private Glued.Cuts cutsAt() {
        return switch (cell) {
            case PREAMBLE, ACCOMMODATIONS -> text -> -1;
            case STATEMENT -> MethodLabel::gluedIn;
            case BLOCK ->
                text -> Glued.codeIn(text, blocksNamed, parts.codes(), Set.of(Rank.ACTIVITY, Rank.COMPETENCY));
            case ACTIVITY -> text -> Glued.codeIn(text, blocksNamed, parts.codes(), Set.of(Rank.COMPETENCY));
            case TAIL -> text -> Glued.codeAfterSentence(text, blocksNamed, parts.codes());
        };
    }

    private String gluedPart() {
        return switch (cell) {
            case BLOCK -> parts.block().orElseThrow().code;
            case ACTIVITY -> parts.activity().orElseThrow().code;
            case STATEMENT, TAIL -> parts.competency().orElseThrow().code;
            case PREAMBLE, ACCOMMODATIONS -> "";
        };
    }
}
