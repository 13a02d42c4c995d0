package org.acquis.lti13.registration;

/** What came of a registration. */
public sealed interface RegistrationAnswer permits RegisteredTool, RegistrationRefusal {}
