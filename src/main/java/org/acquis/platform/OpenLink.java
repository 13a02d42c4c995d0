package org.acquis.platform;

import java.util.Optional;
import org.acquis.lti13.Fingerprint;

/**
 * A registration link that may be used now.
 *
 * @param stored empty for the operator's fixed key, which is never used up
 * @param school that the platform will belong to; empty: that of its issuer, or a new one
 */
public record OpenLink(Optional<Fingerprint> stored, Optional<SchoolId> school) implements LinkAnswer {}
