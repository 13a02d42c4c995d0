package org.acquis.ops;

/**
 * One setting that cannot be used.
 *
 * @param name the environment variable
 * @param what what is wrong, without the value, which may be a secret
 * @param remedy what to do
 */
public record SettingsProblem(String name, String what, String remedy) {
    @Override
    public String toString() {
        return name + " " + what + ". " + remedy;
    }
}
