package org.acquis.lti13.registration;

/** What came of a registration (Dynamic Registration 1.0, 3.6). */
public sealed interface RegistrationAnswer permits RegisteredTool, RegistrationRefusal {}
