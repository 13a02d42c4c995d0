package org.acquis.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the texts of every feature once at start: {@code texts/FEATURE_fr.properties} and {@code _en}. */
public final class TextBook {
    /** One file a feature, so that a page and its words change together. */
    static final List<String> FEATURES = List.of(
            "shell",
            "error",
            "refusal",
            "cookies",
            "mapping",
            "grid",
            "progress",
            "sync",
            "content",
            "registration",
            "connection",
            "people",
            "framework",
            "versions",
            "rules");

    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    /** @param zone in which dates are written */
    public TextBook(ZoneId zone) {
        for (Language language : Language.values()) {
            texts.put(language, new Texts(language, zone, Map.copyOf(read(language))));
        }
    }

    public Texts in(Language language) {
        return java.util.Objects.requireNonNull(texts.get(language));
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        for (String feature : FEATURES) {
            Properties properties = new Properties();
            String name = "texts/" + feature + "_" + language.code() + ".properties";
            try (InputStream in = TextBook.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("Missing resource " + name);
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            properties.forEach((key, value) -> all.put((String) key, (String) value));
        }
        return all;
    }
}
