package org.acquis.framework.versions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.reading.ReadingFile;

/** The référentiel that Acquis ships: a read-only CASE 1.1 package whose shape {@code referentiel.md} describes. */
public final class BundledFramework {
    private static final String FILE = "referentiel.case.json";

    private BundledFramework() {}

    /** @throws IllegalStateException when the file is not in the jar, or is none that could be published */
    public static UnderstoodFramework read() {
        try (InputStream file = Bilingual.class.getResourceAsStream(FILE)) {
            if (file != null && new ReadingFile().read(file.readAllBytes()) instanceof Reading.Understood understood) {
                return understood.framework();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalStateException("Missing or damaged resource " + FILE);
    }
}
