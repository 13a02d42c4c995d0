package org.acquis.lti13.registration;

/** A platform's configuration, or why it is not taken (Dynamic Registration 1.0). */
public sealed interface DiscoveryAnswer permits PlatformConfiguration, RegistrationRefusal {}
