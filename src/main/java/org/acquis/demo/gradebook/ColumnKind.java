package org.acquis.demo.gradebook;

/** Moodle treats the two quite differently when a score comes in. */
public enum ColumnKind {
    /** The activity's own column: a teacher's override stands against later scores. */
    ACTIVITY,
    /** Made by a teacher, or by a tool through the API: a later score replaces whatever is there. */
    MANUAL
}
