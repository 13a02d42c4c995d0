package org.acquis.web.session;

import java.util.Optional;
import org.acquis.web.KeptSecret;
import org.acquis.web.Language;

/**
 * A session that a request did not open, as far as anybody may know it.
 *
 * @param frameAncestors origins of its platform, which may show what the request is answered with
 * @param secret where to fetch the secret, of a session that goes on and whose secret the platform keeps
 */
record UnopenedSession(String frameAncestors, Language language, Optional<KeptSecret> secret) {}
