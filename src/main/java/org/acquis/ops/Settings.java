package org.acquis.ops;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The environment, read once and checked.
 *
 * @param port 0: any free one
 * @param url the public origin, without a slash at its end
 * @param home made when something is first put there
 * @param database empty: the embedded one
 * @param secret empty: a file in the home
 * @param metricsToken empty: only this machine may read the metrics
 * @param registrationKey empty: registration only through links made by the operator
 */
public record Settings(
        int port,
        URI url,
        Path home,
        Optional<DatabaseAccess> database,
        Optional<MasterSecret> secret,
        Path ltiConfig,
        Optional<String> metricsToken,
        Optional<String> registrationKey,
        boolean allowPrivateNetwork) {
    /**
     * @param environment such as {@code System.getenv()}
     * @throws SettingsRefused with every problem there is
     */
    public static Settings read(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    /** Says how Acquis is set up, and no secret. */
    @Override
    public String toString() {
        return "Settings[port=" + port + ", url=" + url + ", home=" + home + ", database="
                + database.map(DatabaseAccess::toString).orElse("embedded") + ", secret=" + source(secret)
                + ", ltiConfig=" + ltiConfig + ", metricsToken=" + set(metricsToken) + ", registrationKey="
                + set(registrationKey) + ", allowPrivateNetwork=" + allowPrivateNetwork + "]";
    }

    private static String source(Optional<MasterSecret> secret) {
        return secret.isPresent() ? "set" : "file";
    }

    private static String set(Optional<String> value) {
        return value.isPresent() ? "set" : "not set";
    }
}
