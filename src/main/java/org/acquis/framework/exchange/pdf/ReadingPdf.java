package org.acquis.framework.exchange.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.acquis.framework.exchange.pdf.PdfContent.Unreadable;
import org.acquis.framework.exchange.pdf.PdfContent.Why;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads a PDF's words with their places and tells its columns apart. Writes no file anywhere. */
final class ReadingPdf {
    private static final int PAGES = 400;
    /** Of one page: ten times what fits on one. */
    private static final int LETTERS = 60_000;

    private static final int LINES = 1_500;
    private static final long MEMORY = 128L << 20;

    static {
        FontMappers.set(new BuiltInFonts());
    }

    private final Predicate<String> heading;

    /** @param heading whether the words of a line belong to the heading of a table, whose cells span several columns */
    public ReadingPdf(Predicate<String> heading) {
        this.heading = heading;
    }

    /** @param file a PDF of any size that may be held in memory */
    public PdfContent read(byte[] file) {
        if (new PackedStreams(file).tooLarge()) {
            return new Unreadable(Why.TOO_MUCH_INSIDE);
        }
        List<Page> pages;
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(file), MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            if (document.getNumberOfPages() > PAGES) {
                return new Unreadable(Why.TOO_MANY_PAGES);
            }
            pages = pages(document);
        } catch (InvalidPasswordException locked) {
            return new Unreadable(Why.ENCRYPTED);
        } catch (Effort.Exhausted tooMuch) {
            return new Unreadable(Why.TOO_MUCH_INSIDE);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // The library meets damaged files with exceptions of many kinds.
            return new Unreadable(Why.DAMAGED);
        }
        return pages.stream().allMatch(page -> page.words().isEmpty())
                ? new Unreadable(Why.WITHOUT_WORDS)
                : new Columns(pages, heading).lines();
    }

    private static List<Page> pages(PDDocument document) throws IOException {
        Effort effort = new Effort();
        List<Page> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            if (pages.size() > PAGES) {
                throw new Effort.Exhausted();
            }
            PageEngine engine = new PageEngine(page, effort);
            engine.processPage(page);
            if (engine.letters().size() > LETTERS
                    || engine.rules().size() > LETTERS
                    || PageRow.of(engine.letters()).size() > LINES) {
                throw new Effort.Exhausted();
            }
            pages.add(new Page(
                    pages.size() + 1, height(page), Letters.words(engine.letters()), List.copyOf(engine.rules())));
        }
        return pages;
    }

    private static double height(PDPage page) {
        boolean lying = Math.floorMod(page.getRotation(), 180) == 90;
        return lying ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }
}
