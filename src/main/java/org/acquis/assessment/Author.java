package org.acquis.assessment;

import java.util.Optional;
import org.acquis.roster.PersonId;

/** Who wrote something. The name may be withheld by the platform. */
public record Author(PersonId person, Optional<String> name) {
    /** The key only. */
    @Override
    public String toString() {
        return "Author[" + person.value() + "]";
    }
}
