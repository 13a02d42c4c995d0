package org.acquis.lti13.service;

/** A token, or why there is none (RFC 6749, 5). */
public sealed interface TokenAnswer permits AccessToken, TokenRefusal {}
