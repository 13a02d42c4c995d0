package org.acquis.documents.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Optional;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.LockedVersion;

/** Makes a tagged PDF of a version, or of its empty grids. */
public final class PrintingVersion {
    /**
     * Characters of the pages before they are laid out. The référentiel that Acquis ships needs 120,000 of them. This
     * many take 3 s where most are the marks of tables, 40 s where most are words, and some 80 MiB.
     */
    private static final int LARGEST = 400_000;

    /** One document at a time: two at once would need twice the memory. */
    private static final Object PRESS = new Object();

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PrintingVersion.class.getClassLoader(), "gg.jte.generated.precompiled");

    /** Which document. */
    public enum Sheet {
        FRAMEWORK("document/framework.jte"),
        GRIDS("document/grids.jte");

        private final String template;

        Sheet(String template) {
            this.template = template;
        }
    }

    public PrintingVersion() {
        templates.setTrimControlStructures(true);
    }

    /**
     * @param language of the document: English, or French for every other
     * @return empty where the version is too large for a PDF
     */
    public Optional<byte[]> print(Sheet sheet, LockedVersion version, UnderstoodFramework content, Locale language) {
        StringOutput pages = new StringOutput();
        templates.render(sheet.template, new PrintedVersion(PrintWords.in(language), version, content), pages);
        String text = withoutControls(pages.toString());
        if (text.length() > LARGEST) {
            return Optional.empty();
        }
        synchronized (PRESS) {
            return Optional.of(new WritingPdf().write(text));
        }
    }

    /** What no XML can hold and no paper shows. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
    }
}
