package org.acquis.framework.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.acquis.framework.BundledFramework;

/** The levels that a framework has whose document sets none: those of the bundled référentiel. */
final class DefaultScale {
    private static final String BUNDLED = "referentiel.case.json";

    private DefaultScale() {}

    /** @throws IllegalStateException when the bundled file is not in the jar or has no scale */
    static UnderstoodScale read() {
        try (InputStream file = BundledFramework.class.getResourceAsStream(BUNDLED)) {
            if (file != null
                    && new ReadingCase().read(file.readAllBytes()) instanceof Reading.Understood bundled
                    && bundled.framework().scale().isPresent()) {
                return bundled.framework().scale().get();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalStateException("No scale in " + BUNDLED);
    }
}
