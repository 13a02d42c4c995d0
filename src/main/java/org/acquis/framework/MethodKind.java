package org.acquis.framework;

import java.util.Arrays;

/** How a competency is assessed. */
public enum MethodKind {
    /** Mémoire professionnel. */
    DISSERTATION("memoire"),
    /** Mise en situation professionnelle. */
    SIMULATION("mise-en-situation"),
    OTHER("other");

    private final String code;

    MethodKind(String code) {
        this.code = code;
    }

    /** The kind that files and the database spell this way; a word of another school's document is {@link #OTHER}. */
    public static MethodKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    public String code() {
        return code;
    }
}
