package org.acquis.framework.exchange.pdf;

/** A horizontal line drawn on a page, such as the border of a cell; in points from the left and the top. */
record Rule(double left, double right, double y) {}
