package org.acquis.framework.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** CASE identifiers of what was never in a CASE file: the same source gives the same ones. */
public final class Identifiers {
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final String document;

    private Identifiers(String document) {
        this.document = document;
    }

    public static Identifiers of(byte[] source) {
        return new Identifiers(UUID.nameUUIDFromBytes(source).toString());
    }

    public static Identifiers below(String identifier) {
        return new Identifiers(identifier);
    }

    /** Of any version and in either case: as other programs write them. */
    public static boolean isUuid(String identifier) {
        return UUID_TEXT.matcher(identifier).matches();
    }

    public String document() {
        return document;
    }

    /** @param part what it is and its code, such as "criterion C1.1.K1" */
    public String of(String part) {
        return UUID.nameUUIDFromBytes((document + "/" + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
