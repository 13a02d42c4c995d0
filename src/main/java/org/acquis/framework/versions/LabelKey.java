package org.acquis.framework.versions;

/**
 * Which label of a version.
 *
 * @param identifier of the part
 */
public record LabelKey(LabelKind kind, String identifier) {
    /** As forms name it. */
    public String field() {
        return kind.code() + "-" + identifier;
    }
}
