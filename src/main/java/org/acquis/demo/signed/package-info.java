/**
 * What a tool signs and the site believes: its JWTs held against the keys it publishes. Below the token endpoint and
 * deep linking, which both read such a JWT; above site.
 */
@NullMarked
package org.acquis.demo.signed;

import org.jspecify.annotations.NullMarked;
