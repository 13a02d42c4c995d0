package org.acquis.web;

/** What was asked for does not exist, or is not of this course: the two look alike from outside. Becomes a 404. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotThere() {
        super("not there", null, false, false);
    }
}
