/**
 * Calling a platform's services: access tokens, one renewal on 401, own origins only, failures as values. Imports
 * {@code lti13} and keys; used by ags and nrps.
 */
@NullMarked
package org.acquis.lti13.service;

import org.jspecify.annotations.NullMarked;
