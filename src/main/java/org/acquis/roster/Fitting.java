package org.acquis.roster;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts what a platform tells to what a column holds; columns count characters, not bytes. */
final class Fitting {
    static final int NAME = 255;
    static final int LABEL = 255;
    static final int TITLE = 500;
    private static final int ADDRESS = 2000;

    private Fitting() {}

    static @Nullable String text(Optional<String> told, int most) {
        String text = told.map(String::strip).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** An address that does not fit is of no use when cut. */
    static @Nullable String address(Optional<URI> told) {
        return told.map(URI::toString).filter(text -> text.length() <= ADDRESS).orElse(null);
    }
}
