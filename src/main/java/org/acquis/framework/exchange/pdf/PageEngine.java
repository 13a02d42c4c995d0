package org.acquis.framework.exchange.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Goes through the drawing of one page and notes letters and horizontal lines. Draws nothing. */
final class PageEngine extends PDFGraphicsStreamEngine {
    /** Points: thicker is an area, shorter is an underline or a dash. */
    private static final double THICKEST = 3;

    private static final double SHORTEST = 18;

    private final Effort effort;
    private final PDRectangle box;
    private final int rotation;
    private final List<Word> letters = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> path = new ArrayList<>();
    private final List<Rule> thin = new ArrayList<>();
    private Point2D.@Nullable Float at;

    PageEngine(PDPage page, Effort effort) {
        super(page);
        this.effort = effort;
        box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    /** One word a letter. */
    List<Word> letters() {
        return letters;
    }

    List<Rule> rules() {
        return rules;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        effort.step();
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        Point2D.Float start = seen(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D.Float step = matrix.transformPoint(displacement.getX(), displacement.getY());
        Point2D.Float end = seen(step.x, step.y);
        double size = Math.abs(matrix.getScalingFactorY());
        boolean upright = end.x >= start.x && Math.abs(end.y - start.y) <= 0.1 * Math.abs(end.x - start.x) + 0.01;
        if (upright && size > 1 && size < 400) {
            letters.add(new Word(text, start.x, end.x, start.y, size));
        }
    }

    /** The page as it is held: the upper left corner is 0, 0. */
    private Point2D.Float seen(float x, float y) {
        float right = x - box.getLowerLeftX();
        float up = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(up, right);
            case 180 -> new Point2D.Float(box.getWidth() - right, up);
            case 270 -> new Point2D.Float(box.getHeight() - up, box.getWidth() - right);
            default -> new Point2D.Float(right, box.getHeight() - up);
        };
    }

    private void line(Point2D from, Point2D to, List<Rule> into) {
        Point2D.Float one = seen((float) from.getX(), (float) from.getY());
        Point2D.Float other = seen((float) to.getX(), (float) to.getY());
        if (Math.abs(one.y - other.y) <= THICKEST && Math.abs(one.x - other.x) >= SHORTEST) {
            into.add(new Rule(Math.min(one.x, other.x), Math.max(one.x, other.x), (one.y + other.y) / 2));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        line(p0, p2, thin);
        line(p0, p1, path);
        line(p1, p2, path);
        line(p2, p3, path);
        line(p3, p0, path);
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D.Float to = new Point2D.Float(x, y);
        if (at != null) {
            line(at, to, path);
        }
        at = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at == null ? new Point2D.Float() : at;
    }

    @Override
    public void closePath() {
        // The borders of a cell that matter were drawn before.
    }

    @Override
    public void endPath() {
        path.clear();
        thin.clear();
    }

    @Override
    public void strokePath() {
        rules.addAll(path);
        endPath();
    }

    /** Borders are often drawn as thin areas; the edges of larger ones, such as shades behind words, are no borders. */
    @Override
    public void fillPath(int windingRule) {
        rules.addAll(thin);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void clip(int windingRule) {
        // What is hidden stays in the text, as it does when a person copies it.
    }

    @Override
    public void drawImage(PDImage image) {
        // Words inside a picture are not read.
    }

    @Override
    public void shadingFill(COSName shading) {
        endPath();
    }
}
