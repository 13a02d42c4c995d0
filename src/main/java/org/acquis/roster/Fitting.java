package org.acquis.roster;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cuts what a platform tells to what a column holds; columns count characters, not bytes. */
final class Fitting {
    static final int NAME = 255;
    static final int LABEL = 255;
    static final int TITLE = 500;
    private static final int ADDRESS = 2000;
    private static final int IDS = 1000;

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

    /**
     * Ids in a list, comma separated; null where the platform gives none, or leaves the variable as it is written (LTI 1.3
     * core, 6.1: one that it does not know).
     */
    static @Nullable String ids(@Nullable String told) {
        if (told == null || told.startsWith("$") || told.length() > IDS) {
            return null;
        }
        return Arrays.stream(told.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .sorted()
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** An address that does not fit is of no use when cut. */
    static @Nullable String address(Optional<URI> told) {
        return told.map(URI::toString).filter(text -> text.length() <= ADDRESS).orElse(null);
    }
}
