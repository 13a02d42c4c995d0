package org.acquis.web;

/** What a person or a program sent cannot be used; nothing was written. Becomes a 400 that names the field and the remedy. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String textKey;
    private final transient Object[] values;

    /**
     * @param field name of the form field or query parameter
     * @param textKey sentence that says what is expected
     */
    public BadInput(String field, String textKey, Object... values) {
        super(field);
        this.field = field;
        this.textKey = textKey;
        this.values = values.clone();
    }

    public String field() {
        return field;
    }

    String sentence(Texts texts) {
        return texts.of(textKey, values);
    }
}
