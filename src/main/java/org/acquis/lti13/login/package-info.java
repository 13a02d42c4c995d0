/**
 * Third-party login: from the platform's initiation to the authentication request. Imports {@code lti13}; its pending
 * logins are what {@code lti13.launch} finishes.
 */
@NullMarked
package org.acquis.lti13.login;

import org.jspecify.annotations.NullMarked;
