package org.acquis.framework.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.casefile.ReadingCase;
import org.acquis.framework.exchange.pdf.ReadingPages;
import org.acquis.framework.exchange.register.ReadingRegister;
import org.acquis.framework.exchange.table.ReadingWorkbook;
import org.acquis.framework.exchange.text.ReadingText;

/** Reads a file that holds a référentiel. Its format is recognised from its content, never from its name. */
public final class ReadingFile {
    /** Bytes that a file may have. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** Some programs write a line of their own before a PDF begins. */
    private static final int BEFORE_PDF = 1024;

    /** Reads no more than is needed to see that a file is too large. Closes nothing. */
    public Reading read(InputStream file) throws IOException {
        return read(file.readNBytes(LARGEST + 1));
    }

    /** @param file its whole content; at least one byte more than {@link #LARGEST} of a larger one */
    public Reading read(byte[] file) {
        Reading reading = recognised(file);
        return reading instanceof Reading.Understood understood
                        && understood.source().isTooMuch()
                ? new Reading.Refused(FileRefusal.TOO_MUCH_TEXT)
                : reading;
    }

    private static Reading recognised(byte[] file) {
        if (file.length > LARGEST) {
            return new Reading.Refused(FileRefusal.TOO_LARGE);
        }
        if (isPdf(file)) {
            return new ReadingPages().read(file);
        }
        if (DecodedText.startsWith(file, 'P', 'K', 3, 4)) {
            return new ReadingWorkbook().read(file);
        }
        if (DecodedText.startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Reading.Refused(FileRefusal.OLD_OFFICE);
        }
        Optional<String> decoded = DecodedText.of(file);
        if (decoded.isEmpty()) {
            return new Reading.Refused(DecodedText.isBinary(file) ? FileRefusal.BINARY : FileRefusal.WRONG_ENCODING);
        }
        String text = decoded.get();
        if (text.isBlank()) {
            return new Reading.Refused(FileRefusal.EMPTY);
        }
        return text.indexOf('\0') >= 0
                ? new Reading.Refused(FileRefusal.BINARY)
                : read(text.startsWith("\ufeff") ? text.substring(1) : text, Identifiers.of(file));
    }

    private static Reading read(String text, Identifiers identifiers) {
        String start = text.substring(0, Math.min(text.length(), BEFORE_PDF)).stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return new ReadingCase().read(text.getBytes(StandardCharsets.UTF_8), identifiers);
        }
        if (start.startsWith("<")) {
            return new ReadingRegister().read(text, identifiers);
        }
        return new ReadingCsv(text).read(identifiers).orElseGet(() -> new ReadingText().read(text, identifiers));
    }

    private static boolean isPdf(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, BEFORE_PDF), StandardCharsets.ISO_8859_1);
        return start.startsWith("%PDF-") || start.contains("\n%PDF-");
    }
}
