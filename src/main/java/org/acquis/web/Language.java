package org.acquis.web;

import java.util.Locale;

/** The languages that pages are written in; French is the one that anything unknown is not assumed to be. */
public enum Language {
    FRENCH("fr", Locale.FRANCE),
    ENGLISH("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    /** For numbers and dates. */
    public Locale locale() {
        return locale;
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    public static Language ofCode(String code) {
        return code.equals("en") ? ENGLISH : FRENCH;
    }

    /** @param acceptLanguage the header of a request without a session; null gives French */
    public static Language ofHeader(@org.jspecify.annotations.Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return FRENCH;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage.length() > 200 ? "fr" : acceptLanguage);
            Locale best = Locale.lookup(ranges, java.util.List.of(Locale.FRENCH, Locale.ENGLISH));
            return best == null ? ENGLISH : of(best);
        } catch (IllegalArgumentException malformed) {
            return FRENCH;
        }
    }
}
