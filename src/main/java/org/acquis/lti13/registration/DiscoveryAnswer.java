package org.acquis.lti13.registration;

/** A platform's configuration, or why it is not taken. */
public sealed interface DiscoveryAnswer permits PlatformConfiguration, RegistrationRefusal {}
