package org.acquis.framework;

/** A text in French and in English, both always there. */
public record Bilingual(String fr, String en) {}
