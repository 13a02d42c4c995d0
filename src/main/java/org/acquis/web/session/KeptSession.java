package org.acquis.web.session;

import org.acquis.web.KeptSecret;
import org.acquis.web.Language;

/** What may be known of a session before its browser has shown its secret: enough for a page that fetches it. */
record KeptSession(KeptSecret secret, String frameAncestors, Language language) {}
