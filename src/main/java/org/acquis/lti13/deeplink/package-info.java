/**
 * Deep linking: what a platform accepts, and the signed answer with the content items somebody chose (Deep Linking 2.0).
 * Imports json and keys; {@code launch} reads the settings, and nothing here knows a launch.
 */
@NullMarked
package org.acquis.lti13.deeplink;

import org.jspecify.annotations.NullMarked;
