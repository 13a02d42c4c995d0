package org.acquis.web.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.acquis.progress.BlockMastery;
import org.acquis.progress.CompetencyMastery;
import org.acquis.progress.Mastery;
import org.acquis.web.Texts;

/**
 * The whole version in one picture: a line of marks for each competency, one mark a criterion, blocks two abreast. The
 * length of a line is how much there is to acquire, its filled marks how much is. All measures are units of the viewBox.
 *
 * @param description says in words what the picture shows
 * @param rows the same as a table
 */
public record OverviewPicture(
        String title,
        String description,
        int width,
        int height,
        List<Panel> panels,
        List<Mark> legend,
        List<FigureRow> rows) {
    private static final int ABREAST = 2;
    private static final int HEADING = 16;
    private static final int LINE = 17;
    private static final int CODE = 38;
    private static final int STEP = 17;
    private static final int GAP = 14;

    /** One block. */
    public record Panel(int x, int y, String code, List<Line> lines) {}

    /** One competency; y is the top of its marks. */
    public record Line(int y, String code, List<Dot> dots) {}

    /** One criterion. */
    public record Dot(int x, String style) {}

    static OverviewPicture of(Mastery mastery, Texts texts) {
        int panelWidth = CODE + STEP * longestLine(mastery);
        List<Panel> panels = new ArrayList<>();
        int top = 0;
        for (int first = 0; first < mastery.blocks().size(); first += ABREAST) {
            List<BlockMastery> row = mastery.blocks()
                    .subList(first, Math.min(first + ABREAST, mastery.blocks().size()));
            for (int column = 0; column < row.size(); column++) {
                panels.add(panel(row.get(column), column * (panelWidth + GAP), top));
            }
            top += HEADING + LINE * mostLines(row) + GAP;
        }
        return new OverviewPicture(
                texts.of("progress.picture.title"),
                texts.of("progress.picture.desc", description(mastery, texts)),
                ABREAST * panelWidth + GAP,
                Math.max(1, top - GAP),
                panels,
                Mark.all(texts),
                FigureRow.of(mastery, texts));
    }

    private static Panel panel(BlockMastery block, int x, int y) {
        List<Line> lines = new ArrayList<>();
        for (CompetencyMastery competency : block.competencies()) {
            List<Dot> dots = new ArrayList<>();
            competency
                    .criteria()
                    .forEach(criterion -> dots.add(
                            new Dot(CODE + STEP * dots.size(), criterion.state().code())));
            lines.add(new Line(
                    HEADING + LINE * lines.size(), competency.competency().code(), dots));
        }
        return new Panel(x, y, block.block().code(), lines);
    }

    private static String description(Mastery mastery, Texts texts) {
        return mastery.blocks().stream()
                .map(block ->
                        texts.of("progress.picture.block", block.block().code(), Figures.all(block.counts(), texts)))
                .collect(Collectors.joining(" "));
    }

    private static int longestLine(Mastery mastery) {
        return mastery.blocks().stream()
                .flatMap(block -> block.competencies().stream())
                .mapToInt(competency -> competency.criteria().size())
                .max()
                .orElse(1);
    }

    private static int mostLines(List<BlockMastery> row) {
        return row.stream().mapToInt(block -> block.competencies().size()).max().orElse(0);
    }
}
