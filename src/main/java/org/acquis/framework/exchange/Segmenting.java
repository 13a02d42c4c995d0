package org.acquis.framework.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.exchange.PrintedCode.Rank;
import org.jspecify.annotations.Nullable;

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
    private final DraftFramework draft = new DraftFramework();
    private final Map<String, List<SourceLine>> seen = new HashMap<>();
    private Cell cell = Cell.PREAMBLE;
    private DraftFramework.@Nullable Block block;
    private DraftFramework.@Nullable Activity activity;
    private DraftFramework.@Nullable Competency competency;
    private String before = "";

    Segmenting(List<SourceLine> lines, List<Doubt> doubts) {
        this.lines = new ArrayDeque<>(lines);
        this.doubts = doubts;
        blocksNamed = lines.stream()
                .flatMap(line -> PrintedCode.startOf(line.text(), false).stream())
                .anyMatch(code -> code.rank() == Rank.BLOCK && code.code().startsWith("BC") && code.leadsWords());
        activitiesCoded = lines.stream()
                .flatMap(line -> PrintedCode.startOf(line.text(), blocksNamed).stream())
                .anyMatch(code -> code.rank() == Rank.ACTIVITY && code.leadsWords());
    }

    DraftFramework segmented() {
        for (SourceLine line = lines.poll(); line != null; line = lines.poll()) {
            take(line);
        }
        return draft;
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
                && competency != null
                && competency.tail.isEmpty()
                && competency
                        .method
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
        List<SourceLine> earlier = code.code().isEmpty() ? null : seen.get(code.code());
        if (earlier != null) {
            again(code, line, earlier);
            return;
        }
        String name = code.code().isEmpty() ? nextActivityCode() : code.code();
        if (code.rank() == Rank.BLOCK && draft.rncpCode.isEmpty()) {
            draft.rncpCode = Preamble.rncpCode(code.printed());
        }
        if (code.irregular()) {
            doubts.add(new Doubt.CodeCorrected(name, line.place(), code.printed()));
        }
        List<SourceLine> words =
                switch (code.rank()) {
                    case BLOCK -> openBlock(name, line.place());
                    case ACTIVITY -> openActivity(name, line.place());
                    case COMPETENCY, CRITERION -> openCompetency(name, line.place());
                };
        seen.put(name, words);
        if (code.code().isEmpty()) {
            doubts.add(new Doubt.ActivityWithoutCode(name, line.place()));
        }
        if (!code.rest().isEmpty()) {
            take(line.rest(code.rest()));
        }
    }

    /** The cell is printed again on the next page, or the code is only spoken of. */
    private void again(PrintedCode code, SourceLine line, List<SourceLine> earlier) {
        if (code.rank() == Rank.BLOCK && draft.blocks.removeIf(listed -> isOnlyListed(listed, code.code()))) {
            seen.remove(code.code());
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

    /** A table of contents above the table names the blocks before they come. */
    private static boolean isOnlyListed(DraftFramework.Block block, String code) {
        return block.code.equals(code) && block.activities.isEmpty();
    }

    private List<SourceLine> openBlock(String code, Place place) {
        DraftFramework.Block opened = new DraftFramework.Block(code, place);
        draft.blocks.add(opened);
        block = opened;
        activity = null;
        competency = null;
        cell = Cell.BLOCK;
        return opened.title;
    }

    private List<SourceLine> openActivity(String code, Place place) {
        DraftFramework.Activity opened = new DraftFramework.Activity(code, place);
        blockAt(place).activities.add(opened);
        activity = opened;
        competency = null;
        cell = Cell.ACTIVITY;
        return opened.title;
    }

    private List<SourceLine> openCompetency(String code, Place place) {
        if (!activitiesCoded) {
            uncodedActivity();
        }
        DraftFramework.Competency opened = new DraftFramework.Competency(code, place);
        activityAt(place).competencies.add(opened);
        competency = opened;
        cell = Cell.STATEMENT;
        return opened.statement;
    }

    private DraftFramework.Block blockAt(Place place) {
        if (block == null) {
            String code = blocksNamed ? "BC00" : "A0";
            doubts.add(new Doubt.Missing(code, place, Doubt.Missing.Part.BLOCK));
            openBlock(code, place);
        }
        return requireNonNull(block);
    }

    private DraftFramework.Activity activityAt(Place place) {
        if (activity == null) {
            DraftFramework.Block owner = blockAt(place);
            String code = nextActivityCode();
            doubts.add(new Doubt.Missing(code, place, Doubt.Missing.Part.ACTIVITY));
            openActivity(code, place);
            requireNonNull(activity).title.addAll(owner.title);
        }
        return requireNonNull(activity);
    }

    private String nextActivityCode() {
        int owner = Math.max(1, draft.blocks.size());
        int number = block == null ? 1 : block.activities.size() + 1;
        return "A" + owner + "." + number;
    }

    /** In a document without codes of activities, a paragraph before a competency may be the name of one. */
    private void uncodedActivity() {
        List<SourceLine> lines = cell == Cell.BLOCK && block != null
                ? block.title
                : cell == Cell.TAIL && competency != null ? competency.tail : List.of();
        int start = UncodedActivity.startIn(lines, cell == Cell.TAIL);
        if (start > 0) {
            List<SourceLine> title = List.copyOf(lines.subList(start, lines.size()));
            lines.subList(start, lines.size()).clear();
            String code = nextActivityCode();
            doubts.add(new Doubt.ActivityWithoutCode(code, title.get(0).place()));
            openActivity(code, title.get(0).place()).addAll(title);
        }
    }

    private void method(MethodLabel label, SourceLine line) {
        DraftFramework.Method found = new DraftFramework.Method(label, line.place());
        requireNonNull(competency).method = Optional.of(found);
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
        switch (cell) {
            case PREAMBLE -> draft.preamble.add(own);
            case ACCOMMODATIONS -> draft.accommodations.add(own);
            case BLOCK -> requireNonNull(block).title.add(own);
            case ACTIVITY -> requireNonNull(activity).title.add(own);
            case STATEMENT -> requireNonNull(competency).statement.add(own);
            case TAIL -> requireNonNull(competency).tail.add(own);
        }
        if (!glued.right().isEmpty()) {
            before = ".";
            take(line.cut(glued.right()));
            doubts.add(new Doubt.CellsGlued(gluedPart(), line.place()));
        }
    }

    private Glued.Cuts cutsAt() {
        return switch (cell) {
            case PREAMBLE, ACCOMMODATIONS -> text -> -1;
            case STATEMENT -> MethodLabel::gluedIn;
            case BLOCK ->
                text -> Glued.codeIn(text, blocksNamed, seen.keySet(), Set.of(Rank.ACTIVITY, Rank.COMPETENCY));
            case ACTIVITY -> text -> Glued.codeIn(text, blocksNamed, seen.keySet(), Set.of(Rank.COMPETENCY));
            case TAIL -> text -> Glued.codeAfterSentence(text, blocksNamed, seen.keySet());
        };
    }

    private String gluedPart() {
        return switch (cell) {
            case BLOCK -> requireNonNull(block).code;
            case ACTIVITY -> requireNonNull(activity).code;
            case STATEMENT, TAIL -> requireNonNull(competency).code;
            case PREAMBLE, ACCOMMODATIONS -> "";
        };
    }
}
