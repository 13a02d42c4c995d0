package org.acquis.documents.print;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Lays XHTML out as a tagged PDF with its fonts inside. It reads nothing but what it is given. */
final class WritingPdf {
    private static final String FONT = "Liberation Sans";

    WritingPdf() {
        XRLog.setLoggingEnabled(false);
    }

    /** @param pages well-formed, with title, language and style of their own */
    byte[] write(String pages) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Acquis")
                .useUnicodeLineBreaker(new LineEnds())
                .useUriResolver((base, address) -> null)
                .useExternalResourceAccessControl((address, kind) -> false, RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((address, kind) -> false, RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(pages, null)
                .toStream(file);
        font(builder, "LiberationSans-Regular", 400, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold", 700, FontStyle.NORMAL);
        font(builder, "LiberationSans-Italic", 400, FontStyle.ITALIC);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> resource("/liberation/" + name + ".ttf"), FONT, weight, style, true);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WritingPdf.class.getResourceAsStream(name), name);
    }
}
