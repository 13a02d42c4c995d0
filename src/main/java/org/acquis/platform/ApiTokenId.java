package org.acquis.platform;

/** Number of a token in the operator's list; it opens nothing. */
public record ApiTokenId(long value) {}
