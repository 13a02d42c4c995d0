package org.acquis.demo.view;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the pages in French or English. */
public final class Words {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.acquis.demo.words", locale, NO_FALLBACK);
    }

    /** English for any English code, French for everything else. */
    public static Words forLanguage(String moodleCode) {
        return new Words(moodleCode.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH);
    }

    public String of(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    public Locale locale() {
        return locale;
    }

    /** For the {@code lang} attribute. */
    public String code() {
        return locale.getLanguage();
    }
}
