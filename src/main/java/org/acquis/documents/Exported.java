package org.acquis.documents;

/** What came of asking for a file of a version. */
public sealed interface Exported {
    record Made(ExportedFile file) implements Exported {}

    /** The version is not locked, does not exist, or belongs to another school. */
    record NotThere() implements Exported {}

    /** Its pages would take too long and too much memory; the other formats hold all of it. */
    record TooLarge() implements Exported {}
}
