package org.acquis.framework.drafts;

/** Key of a draft. */
public record DraftId(long value) {}
