package org.acquis.platform;

/** What a platform agreed to was stored, or not. */
sealed interface KeepingAnswer permits KeptRegistration, LinkRefusal {}
