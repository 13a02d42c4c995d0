package org.acquis.ops;

/**
 * @param name what was looked at, such as {@code database}
 * @param advice what is so, and when it is not well, what to do; no address, user or password, since anybody may read it
 */
public record HealthFinding(String name, boolean well, String advice) {
    public static HealthFinding well(String name, String what) {
        return new HealthFinding(name, true, what);
    }

    public static HealthFinding ill(String name, String advice) {
        return new HealthFinding(name, false, advice);
    }
}
