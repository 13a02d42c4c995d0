package org.acquis.assessment;

/** Key of a revision: what one finalising froze. */
public record RevisionId(long value) {}
