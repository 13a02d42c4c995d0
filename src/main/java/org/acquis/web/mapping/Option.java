package org.acquis.web.mapping;

/**
 * One radio button of a setting.
 *
 * @param value what the form sends
 * @param effect of choosing it, in one sentence; empty where the label says it all
 */
public record Option(String value, String label, String effect, boolean chosen) {}
