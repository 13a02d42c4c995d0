package org.acquis.framework.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Typesets a table as a PDF, as word processors do: cells wrap, rows break over pages, headings repeat. A cell's
 * paragraphs are parted by line feeds; two line feeds leave room between them.
 */
public final class PrintedTable {
    private static final float MARGIN = 40;
    private static final float PADDING = 5.5f;
    private static final float SIZE = 10;
    private static final float PITCH = 12.2f;
    private static final float PARAGRAPH = 6;

    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDRectangle paper;
    private final float[] columns;
    private final List<String> preamble = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private String[] heading = {};
    private String head = "";
    private boolean borders = true;
    private float height;

    private PDDocument document = new PDDocument();
    private PDPageContentStream page;
    private float y;
    private float bottom;
    private int pages;

    /** @param shares of the width that each column takes */
    public PrintedTable(double... shares) {
        this(PDRectangle.A4.getHeight(), shares);
    }

    public PrintedTable(float height, double... shares) {
        paper = new PDRectangle(PDRectangle.A4.getHeight(), height);
        float width = paper.getWidth() - 2 * MARGIN;
        double all = Arrays.stream(shares).sum();
        columns = new float[shares.length + 1];
        columns[0] = MARGIN;
        for (int i = 0; i < shares.length; i++) {
            columns[i + 1] = columns[i] + (float) (width * shares[i] / all);
        }
        this.height = height;
    }

    public PrintedTable above(String... paragraphs) {
        preamble.addAll(List.of(paragraphs));
        return this;
    }

    public PrintedTable heading(String... cells) {
        heading = cells;
        return this;
    }

    public PrintedTable runningHead(String words) {
        head = words;
        return this;
    }

    public PrintedTable withoutBorders() {
        borders = false;
        return this;
    }

    /** One cell alone runs over all columns. */
    public PrintedTable row(String... cells) {
        rows.add(cells);
        return this;
    }

    public byte[] print() {
        try (PDDocument made = new PDDocument()) {
            document = made;
            pages = 0;
            turn(false);
            for (String paragraph : preamble) {
                for (Line line : wrapped(paragraph, paper.getWidth() - 2 * MARGIN)) {
                    y -= line.gap;
                    write(line.text, MARGIN, y - SIZE);
                    y -= PITCH;
                }
                y -= PITCH;
            }
            if (heading.length > 0) {
                row(heading, false);
            }
            for (String[] row : rows) {
                row(row, true);
            }
            page.close();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            made.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void row(String[] cells, boolean breaks) throws IOException {
        boolean whole = cells.length == 1;
        List<List<Line>> rest = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            float right = whole ? columns[columns.length - 1] : columns[i + 1];
            rest.add(new ArrayList<>(wrapped(cells[i], right - columns[i] - 2 * PADDING)));
        }
        if (y - PITCH - PADDING < bottom) {
            turn(breaks);
        }
        while (true) {
            border();
            float lowest = y;
            for (int i = 0; i < cells.length; i++) {
                float at = y - PADDING / 2;
                List<Line> lines = rest.get(i);
                while (!lines.isEmpty() && at - PITCH >= bottom) {
                    Line line = lines.remove(0);
                    at -= at == y - PADDING / 2 ? 0 : line.gap;
                    write(line.text, columns[i] + PADDING, at - SIZE);
                    at -= PITCH;
                }
                lowest = Math.min(lowest, at - PADDING / 2);
            }
            y = lowest;
            border();
            if (rest.stream().allMatch(List::isEmpty)) {
                return;
            }
            turn(breaks);
        }
    }

    private void border() throws IOException {
        if (borders) {
            page.moveTo(columns[0], y);
            page.lineTo(columns[columns.length - 1], y);
            page.stroke();
        }
    }

    private void turn(boolean repeatHeading) throws IOException {
        if (pages > 0) {
            page.close();
        }
        PDPage opened = new PDPage(paper);
        document.addPage(opened);
        page = new PDPageContentStream(document, opened);
        pages++;
        y = height - MARGIN;
        bottom = MARGIN + PITCH;
        if (!head.isEmpty()) {
            write(head, MARGIN, height - MARGIN / 2);
        }
        write("Page " + pages, paper.getWidth() / 2, MARGIN / 2);
        if (repeatHeading && heading.length > 0) {
            row(heading, false);
        }
    }

    private void write(String text, float x, float baseline) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, baseline);
        page.showText(text);
        page.endText();
    }

    private record Line(String text, float gap) {}

    private List<Line> wrapped(String cell, float width) throws IOException {
        List<Line> lines = new ArrayList<>();
        float gap = 0;
        for (String paragraph : cell.split("\n", -1)) {
            if (paragraph.isEmpty()) {
                gap = PARAGRAPH;
                continue;
            }
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                String longer = line.length() == 0 ? word : line + " " + word;
                if (line.length() > 0 && font.getStringWidth(longer) / 1000 * SIZE > width) {
                    lines.add(new Line(line.toString(), gap));
                    gap = 0;
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(new Line(line.toString(), gap));
            gap = 0;
        }
        return lines;
    }
}
