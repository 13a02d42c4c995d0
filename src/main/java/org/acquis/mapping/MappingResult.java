package org.acquis.mapping;

/** How the wish to change a mapping ended. */
public sealed interface MappingResult permits MappingResult.Saved, MappingRefusal {

    /** The activity assesses this now. A choice that changes nothing counts as saved, and leaves no trace. */
    record Saved(Mapping mapping) implements MappingResult {}
}
