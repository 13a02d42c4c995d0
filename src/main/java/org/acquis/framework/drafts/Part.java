package org.acquis.framework.drafts;

import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Wording;

/**
 * A part of a draft, whatever its kind.
 *
 * @param parent identifier of the part above; empty for blocks and tasks
 * @param block identifier of the block that it is or belongs to; empty for tasks
 */
public record Part(
        PartKind kind, String identifier, String code, Wording wording, String parent, String block, Place place) {}
