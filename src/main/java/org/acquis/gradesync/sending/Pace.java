package org.acquis.gradesync.sending;

/**
 * How much at once.
 *
 * @param aPlatform exchanges at a time with one platform; a school's Moodle has few workers and other guests
 * @param inAll exchanges at a time with all platforms
 * @param claim rows taken in one go
 */
public record Pace(int aPlatform, int inAll, int claim) {
    public static Pace usual() {
        return new Pace(8, 32, 64);
    }
}
