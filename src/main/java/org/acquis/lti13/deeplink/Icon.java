package org.acquis.lti13.deeplink;

import java.net.URI;

/** A picture for a content item, sizes in pixels (Deep Linking 2.0, Content Item Types). */
public record Icon(URI url, int width, int height) {}
