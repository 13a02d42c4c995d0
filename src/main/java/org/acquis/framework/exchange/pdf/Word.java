package org.acquis.framework.exchange.pdf;

/**
 * A word as printed; lengths in points, from the left and the top of the page as a reader holds it.
 *
 * @param size of its letters
 */
record Word(String text, double left, double right, double baseline, double size) {}
