package org.acquis.documents.print;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.Wording;

/** What a document says of its own, in French or English, and how it says what a version says. */
public final class PrintWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Where days begin. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Locale locale;
    private final ResourceBundle bundle;

    private PrintWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.acquis.documents.print.words", locale, NO_FALLBACK);
    }

    /** English for English, French for every other language. */
    static PrintWords in(Locale language) {
        return new PrintWords(language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH);
    }

    /** For the {@code lang} attribute. */
    public String language() {
        return locale.getLanguage();
    }

    private boolean french() {
        return locale.equals(Locale.FRENCH);
    }

    /** @param values for {@code {0}}, {@code {1}}... */
    public String of(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    public String of(Bilingual text) {
        return french() ? text.fr() : text.en();
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    public String date(Instant at) {
        return date(LocalDate.ofInstant(at, ZONE));
    }

    /** Without trailing zeros. */
    public String number(BigDecimal value) {
        return NumberFormat.getNumberInstance(locale).format(value);
    }

    /**
     * In French the official words, or else the label. In English the label with the official words beside it, which
     * are French; alone where there is no label.
     */
    public PrintedWording wording(Wording wording) {
        boolean reworded = wording.official().isEmpty();
        if (french()) {
            return PrintedWording.of(wording.shown(), "fr", reworded);
        }
        return wording.label()
                .map(label -> PrintedWording.of(label.en(), "en", reworded).beside(wording.official()))
                .orElseGet(() -> PrintedWording.of(wording.shown(), "fr", reworded));
    }

    /** The document's own name for the modalité, or ours. */
    public String method(UnderstoodMethod method) {
        return method.printed().orElseGet(() -> of("method." + method.kind().code()));
    }
}
