package org.acquis.web;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.acquis.framework.Bilingual;

/** The sentences of the pages in one language, with numbers and dates as its readers write them. For all threads. */
public final class Texts {
    private final Language language;
    private final ZoneId zone;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final NumberFormat numbers;
    private final DateTimeFormatter dateTimes;

    Texts(Language language, ZoneId zone, Map<String, String> patterns) {
        this.language = language;
        this.zone = zone;
        this.patterns = patterns;
        this.numbers = NumberFormat.getNumberInstance(language.locale());
        this.numbers.setMaximumFractionDigits(2);
        this.dateTimes = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(zone);
    }

    public Language language() {
        return language;
    }

    /**
     * @param key {@code feature.sentence}, from {@code texts/feature_fr.properties} and its English twin
     * @param values for {@code {0}}, {@code {1}}...; numbers are written in the reader's way, {@code {0,choice,...}} for plurals
     * @throws IllegalArgumentException where no such sentence exists: a mistake of ours, caught by the texts test
     */
    public String of(String key, Object... values) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language.code());
        }
        if (values.length == 0) {
            return pattern;
        }
        // A format is no thread's own and costs more to read than to copy; a list has a thousand sentences.
        MessageFormat format = formats.computeIfAbsent(key, any -> new MessageFormat(pattern, language.locale()));
        return ((MessageFormat) format.clone()).format(values);
    }

    /** The sentence of a code that may be newer or older than these texts. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    public String in(Bilingual text) {
        return language == Language.FRENCH ? text.fr() : text.en();
    }

    /** At most two decimals, no trailing zeros: 61,11 or 3. */
    public String number(BigDecimal value) {
        return ((NumberFormat) numbers.clone()).format(value);
    }

    /** All decimals, without groups: 2,125. For fields, whose numbers are read again. */
    public String exactNumber(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** 24 nov. 2026, 14:32. */
    public String dateTime(Instant at) {
        return dateTimes.format(at);
    }

    public String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(zone)
                .format(at);
    }

    /** 14:32, for what happened today. */
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(zone)
                .format(at);
    }
}
