package org.acquis.platform;

/** Key of a platform: one registration (issuer and client id) of one school. */
public record PlatformId(long value) {}
