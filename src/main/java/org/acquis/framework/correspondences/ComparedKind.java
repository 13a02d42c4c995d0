package org.acquis.framework.correspondences;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of parts that two versions are compared in. */
public enum ComparedKind {
    BLOCK(true),
    ACTIVITY(false),
    COMPETENCY(false),
    CRITERION(true),
    TASK(false),
    LEVEL(true);

    private final boolean confirmed;

    ComparedKind(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /** Its correspondences are confirmed; those of the others are only shown. */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One whose correspondences are confirmed. */
    public static Optional<ComparedKind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.confirmed && kind.code().equals(code))
                .findFirst();
    }
}
