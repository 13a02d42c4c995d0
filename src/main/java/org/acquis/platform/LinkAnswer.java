package org.acquis.platform;

/** Whether a registration link may be used. */
public sealed interface LinkAnswer permits OpenLink, LinkRefusal {}
