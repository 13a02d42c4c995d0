package org.acquis.platform;

import java.util.Optional;
import org.acquis.ops.AuditEvent;

/**
 * Who decides about a platform.
 *
 * @param person an administrator of the school; empty: the operator
 * @param session handle of the session it is decided in, which goes on, so that its reader sees what he did
 */
public record RuledBy(Optional<Long> person, Optional<String> session) {
    public static RuledBy operator() {
        return new RuledBy(Optional.empty(), Optional.empty());
    }

    public static RuledBy administrator(long person, String session) {
        return new RuledBy(Optional.of(person), Optional.of(session));
    }

    AuditEvent signed(AuditEvent event) {
        return person.map(event::by).orElse(event);
    }
}
