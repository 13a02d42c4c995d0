package org.acquis.web.session;

import org.acquis.web.KeptSecret;
import org.acquis.web.Texts;

/** Stands for a page of a session whose secret the platform keeps: fetches the secret, then the page itself. */
public record ResumePage(Texts texts, KeptSecret secret) {}
