package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.text.PrintedCode.Rank;

/**
 * Tells apart what stands behind the name of a method: the brief, the criteria, and, after a page break, the rest of
 * cells that the page had cut. Page by page the source goes through the columns from the left, so the rests come in that
 * order before anything new.
 */
final class SplittingTail {
    private static final Pattern ACCOMMODATION =
            Pattern.compile("amenagements?( possibles?)?( de l'epreuve)?\\s?:\\s?");

    private final DraftFramework.Competency competency;
    private final List<Doubt> doubts;
    private final List<List<SourceLine>> paragraphs;
    private final Marks marks;
    private final String outerBullet;
    private final boolean columnsKnown;
    private int lastNumber;
    private int next;

    private enum Marks {
        NONE,
        BULLETS,
        NUMBERS
    }

    /** @param columnsKnown what follows a page continues this column, so nothing else that the page may have cut */
    SplittingTail(DraftFramework.Competency competency, List<Doubt> doubts, boolean columnsKnown) {
        this.competency = competency;
        this.doubts = doubts;
        this.columnsKnown = columnsKnown;
        if (competency.method.isEmpty() && !columnsKnown) {
            criteriaInStatement();
        }
        marks = marks(competency.tail);
        outerBullet = competency.tail.stream()
                .map(line -> Bullet.markOf(line.text()))
                .filter(mark -> !mark.isEmpty())
                .findFirst()
                .orElse("");
        paragraphs = paragraphs(competency.tail);
    }

    void split() {
        if (!competency.criteriaApart) {
            competency.method.ifPresent(this::brief);
        }
        while (next < paragraphs.size()) {
            List<SourceLine> paragraph = paragraphs.get(next);
            SourceLine first = paragraph.get(0);
            if (isAccommodation(first) && competency.method.isPresent()) {
                competency.method.get().accommodations.addAll(withoutLabel(paragraph));
                next++;
            } else if (isCriteriaLabel(first)) {
                next++;
                if (paragraph.size() > 1) {
                    paragraphs.set(--next, paragraph.subList(1, paragraph.size()));
                }
            } else if (marked(first)) {
                next++;
                fresh(paragraph);
            } else if (SentenceEnd.continuedBy(first.text())) {
                rest();
            } else {
                next++;
                capital(paragraph);
            }
        }
    }

    /** Without a method's name, the first closed sentence ends the statement. */
    private void criteriaInStatement() {
        List<SourceLine> lines = competency.statement;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).gapBefore() && SentenceEnd.of(textOf(lines.subList(0, i))) != SentenceEnd.OPEN) {
                competency.tail.addAll(lines.subList(i, lines.size()));
                lines.subList(i, lines.size()).clear();
            }
        }
    }

    private void brief(DraftFramework.Method method) {
        boolean listBelongs = false;
        while (next < paragraphs.size()) {
            List<SourceLine> paragraph = paragraphs.get(next);
            SourceLine first = paragraph.get(0);
            boolean begun = !method.brief.isEmpty();
            boolean colon = begun && textOf(method.brief).endsWith(":");
            boolean list = Bullet.leads(first.text()) && (colon || listBelongs) && marks != Marks.BULLETS;
            boolean goesOn = begun && (columnsKnown || !first.opensPage()) && SentenceEnd.continuedBy(first.text());
            boolean unmarked = marks != Marks.NONE && !marked(first);
            boolean sameParagraph = next == 0 && !first.opensParagraph();
            if (isCriteriaLabel(first) || isAccommodation(first)) {
                return;
            }
            if (begun && !sameParagraph && !list && !goesOn && !unmarked) {
                return;
            }
            if (marked(first) && !list) {
                return;
            }
            listBelongs = list;
            method.brief.addAll(paragraph);
            next++;
        }
    }

    /** A paragraph with a bullet or a number: a criterion, unless it is an entry of a list inside one. */
    private void fresh(List<SourceLine> paragraph) {
        String words = paragraph.get(0).text();
        List<SourceLine> current = current();
        if (Bullet.leads(words) && !current.isEmpty() && isEntry(words, current)) {
            current.addAll(paragraph);
        } else {
            criterion(paragraph);
        }
    }

    private boolean isEntry(String words, List<SourceLine> current) {
        boolean inner =
                textOf(current).endsWith(":") || current.stream().skip(1).anyMatch(line -> Bullet.leads(line.text()));
        boolean outer = Bullet.markOf(words).equals(outerBullet);
        return marks == Marks.BULLETS ? inner && !outer : inner;
    }

    /** A paragraph that begins like a sentence. */
    private void capital(List<SourceLine> paragraph) {
        SourceLine first = paragraph.get(0);
        List<SourceLine> current = current();
        SentenceEnd end = SentenceEnd.of(textOf(current));
        if (current.isEmpty()) {
            criterion(paragraph);
        } else if (!columnsKnown
                && first.opensPage()
                && end == SentenceEnd.CLOSED
                && statementEnd() == SentenceEnd.OPEN) {
            resume(competency.statement, competency.code, paragraph, true);
        } else if (end == SentenceEnd.OPEN) {
            current.addAll(paragraph);
            doubts.add(new Doubt.CriterionJoined(lastCode(), first.place()));
        } else if (marks != Marks.NONE) {
            if (end == SentenceEnd.UNSAID && !first.gapBefore()) {
                current.addAll(paragraph);
            } else {
                criterion(paragraph);
                doubts.add(new Doubt.CriterionUnmarked(lastCode(), first.place()));
            }
        } else {
            criterion(paragraph);
            if (first.opensPage() && !first.gapBefore()) {
                doubts.add(new Doubt.BoundaryOnPage(lastCode(), first.place()));
            }
        }
    }

    /** One or several paragraphs that go on with something. */
    private void rest() {
        if (columnsKnown) {
            continued(paragraphs.get(next++));
            return;
        }
        List<List<SourceLine>> rests = new ArrayList<>();
        boolean page = paragraphs.get(next).get(0).opensPage();
        do {
            rests.add(paragraphs.get(next++));
        } while (page
                && next < paragraphs.size()
                && rests.size() < 3
                && !paragraphs.get(next).get(0).opensPage()
                && !marked(paragraphs.get(next).get(0))
                && SentenceEnd.continuedBy(paragraphs.get(next).get(0).text()));
        if (page) {
            overPage(rests);
        } else {
            overGap(rests.get(0));
        }
    }

    private void continued(List<SourceLine> rest) {
        List<SourceLine> current = current();
        if (current.isEmpty()) {
            criterion(rest);
            return;
        }
        boolean list = current.stream().anyMatch(line -> Bullet.leads(line.text()));
        if (!list && SentenceEnd.of(textOf(current)) == SentenceEnd.CLOSED) {
            doubts.add(new Doubt.CriterionJoined(lastCode(), rest.get(0).place()));
        }
        current.addAll(rest);
    }

    private void overPage(List<List<SourceLine>> rests) {
        List<CutCell> cut = new ArrayList<>();
        cut.add(new CutCell(competency.code, competency.statement, 1));
        competency.method.ifPresent(method -> cut.add(new CutCell(competency.code, method.brief, 0)));
        if (!competency.criteria.isEmpty()) {
            cut.add(new CutCell(lastCode(), current(), 2));
        }
        List<CutCell> chosen = CutCell.resumed(cut, rests.size());
        for (int i = 0; i < rests.size(); i++) {
            CutCell cell = chosen.get(Math.min(i, chosen.size() - 1));
            boolean sure = i < chosen.size() && CutCell.isClear(cut, chosen);
            resume(cell.lines(), cell.code(), rests.get(i), !sure);
        }
    }

    private void overGap(List<SourceLine> rest) {
        List<SourceLine> current = current();
        boolean closed = current.isEmpty() || SentenceEnd.of(textOf(current)) == SentenceEnd.CLOSED;
        if (closed && statementEnd() == SentenceEnd.OPEN) {
            resume(competency.statement, competency.code, rest, true);
        } else if (current.isEmpty()) {
            criterion(rest);
        } else {
            current.addAll(rest);
            boolean tailOfList = current.stream().anyMatch(line -> Bullet.leads(line.text()));
            if (!tailOfList && (closed || SentenceEnd.of(textOf(current)) != SentenceEnd.OPEN)) {
                doubts.add(new Doubt.CriterionJoined(lastCode(), rest.get(0).place()));
            }
        }
    }

    private void resume(List<SourceLine> cell, String code, List<SourceLine> rest, boolean doubtful) {
        cell.addAll(rest);
        if (doubtful) {
            String words = rest.get(0).text();
            doubts.add(new Doubt.CellResumed(
                    code, rest.get(0).place(), words.length() > 60 ? words.substring(0, 60) + "…" : words));
        }
    }

    private void criterion(List<SourceLine> paragraph) {
        List<SourceLine> lines = new ArrayList<>(paragraph);
        SourceLine first = lines.get(0);
        Optional<PrintedCode> code = criterionCode(first);
        String words = code.map(PrintedCode::rest).orElseGet(() -> Bullet.without(first.text()));
        lines.remove(0);
        if (!words.isEmpty()) {
            lines.add(0, first.rest(words));
        }
        competency.criteria.add(lines);
        code.ifPresent(printed -> numbered(printed, first.place()));
    }

    private void numbered(PrintedCode code, Place place) {
        int dot = code.code().lastIndexOf('.');
        String series = code.code().substring(0, Math.max(1, dot + 1));
        int number = Integer.parseInt(code.code().substring(series.length()));
        if (lastNumber > 0 && number != lastNumber + 1) {
            doubts.add(new Doubt.CodeSkipped(lastCode(), place, series.replaceFirst("^[KC]", "") + (lastNumber + 1)));
        }
        lastNumber = number;
    }

    private List<SourceLine> current() {
        return competency.criteria.isEmpty()
                ? new ArrayList<>()
                : competency.criteria.get(competency.criteria.size() - 1);
    }

    private String lastCode() {
        return competency.code + ".K" + competency.criteria.size();
    }

    private SentenceEnd statementEnd() {
        return SentenceEnd.of(textOf(competency.statement));
    }

    private boolean marked(SourceLine line) {
        return criterionCode(line).isPresent() || Bullet.leads(line.text());
    }

    private static Optional<PrintedCode> criterionCode(SourceLine line) {
        return PrintedCode.startOf(line.text(), false)
                .filter(code -> code.rank() == Rank.CRITERION && code.leadsWords());
    }

    private static boolean isCriteriaLabel(SourceLine line) {
        String text = Folded.of(line.text()).replace("(s)", "s").replaceAll("\\s?:$", "");
        return text.equals("criteres") || text.equals("criteres d'evaluation") || text.equals("critere d'evaluation");
    }

    static boolean isAccommodation(SourceLine line) {
        return ACCOMMODATION.matcher(Folded.of(line.text())).lookingAt();
    }

    static List<SourceLine> withoutLabel(List<SourceLine> paragraph) {
        SourceLine first = paragraph.get(0);
        Matcher label = ACCOMMODATION.matcher(Folded.of(first.text()));
        List<SourceLine> lines = new ArrayList<>(paragraph.subList(1, paragraph.size()));
        if (label.lookingAt() && label.end() < first.text().length()) {
            lines.add(0, first.rest(first.text().substring(label.end())));
        }
        return lines;
    }

    /** Entries of a list inside a sentence ("… en :") are no marks of criteria. */
    private static Marks marks(List<SourceLine> lines) {
        int bullets = 0;
        boolean list = false;
        String before = "";
        for (SourceLine line : lines) {
            if (criterionCode(line).isPresent()) {
                return Marks.NUMBERS;
            }
            if (Bullet.leads(line.text())) {
                list |= before.endsWith(":") && !isCriteriaLabel(SourceLine.of(before, line.place(), false));
                bullets += list ? 0 : 1;
            } else if (line.opensParagraph()) {
                list = false;
            }
            before = line.text();
        }
        return bullets > 1 ? Marks.BULLETS : Marks.NONE;
    }

    private List<List<SourceLine>> paragraphs(List<SourceLine> lines) {
        List<List<SourceLine>> found = new ArrayList<>();
        for (SourceLine line : lines) {
            boolean starts = found.isEmpty()
                    || marked(line) && (marks != Marks.NONE || line.opensParagraph())
                    || isCriteriaLabel(line)
                    || line.opensParagraph();
            if (starts) {
                found.add(new ArrayList<>());
            }
            found.get(found.size() - 1).add(line);
        }
        return found;
    }

    private static String textOf(List<SourceLine> lines) {
        int from = Math.max(0, lines.size() - 8);
        return String.join(
                " ",
                lines.subList(from, lines.size()).stream().map(SourceLine::text).toList());
    }
}
