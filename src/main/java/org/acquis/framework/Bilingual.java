package org.acquis.framework;

/** A text in French and in English, both always there. */
public record Bilingual(String fr, String en) {
    /** What is written in one language only stands for both. */
    public Bilingual inBoth() {
        return new Bilingual(fr.isBlank() ? en : fr, en.isBlank() ? fr : en);
    }

    /** Blank in both languages. */
    public boolean saysNothing() {
        return fr.isBlank() && en.isBlank();
    }
}
