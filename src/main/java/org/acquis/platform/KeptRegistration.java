package org.acquis.platform;

/**
 * A registration that was stored.
 *
 * @param updated the platform was known before, and keeps all its data
 */
record KeptRegistration(PlatformId platform, SchoolId school, boolean updated) implements KeepingAnswer {}
