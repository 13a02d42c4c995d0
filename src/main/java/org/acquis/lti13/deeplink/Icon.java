package org.acquis.lti13.deeplink;

import java.net.URI;

/** A picture for a content item, sizes in pixels (Deep Linking 2.0, 2.5.1). */
public record Icon(URI url, int width, int height) {}
