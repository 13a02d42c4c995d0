package org.acquis.lti13.service;

/** A token, or why there is none. */
public sealed interface TokenAnswer permits AccessToken, TokenRefusal {}
