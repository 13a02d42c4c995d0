package org.acquis.framework.exchange.pdf;

/**
 * A line of one column of one page.
 *
 * @param column from 1; a line that runs over several columns belongs to the first of them
 * @param number of the line in this column of this page, from 1
 * @param top where its cell begins, in points from the top of the page: the border above the cell, or the line itself
 * @param gapBefore more room than usual or a border stands above it
 */
record ColumnLine(
        int page, int column, int number, String text, double top, double baseline, double size, boolean gapBefore) {
    public boolean opensPage() {
        return number == 1;
    }
}
