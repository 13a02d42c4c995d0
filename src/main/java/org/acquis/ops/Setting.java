package org.acquis.ops;

import java.util.Map;
import java.util.Optional;

/** What an operator can set, by environment variables; the table in the operator's guide is held against this. */
public enum Setting {
    PORT("ACQUIS_PORT", "8080", "the port to listen on"),
    URL("ACQUIS_URL", "", "the address people and platforms reach Acquis at, such as https://acquis.example.org"),
    HOME("ACQUIS_HOME", "~/.acquis", "the folder of the embedded database and of the secret"),
    DB_URL("ACQUIS_DB_URL", "", "a MariaDB of yours, such as jdbc:mariadb://db.example.org/acquis"),
    DB_USER("ACQUIS_DB_USER", "", "its user"),
    DB_PASSWORD("ACQUIS_DB_PASSWORD", "", "the password of that user"),
    SECRET("ACQUIS_SECRET", "", "the master secret: 32 bytes in base64; by default a file in ACQUIS_HOME"),
    LTI_CONFIG("ACQUIS_LTI_CONFIG", "./lti-config", "the folder of the registration template and of static platforms"),
    METRICS_TOKEN("ACQUIS_METRICS_TOKEN", "", "bearer token for /metrics; without it only this machine may read them"),
    REGISTRATION_KEY("ACQUIS_REGISTRATION_KEY", "", "opens /lti/register/<key> for unattended installs"),
    ALLOW_PRIVATE_NETWORK(
            "ACQUIS_ALLOW_PRIVATE_NETWORK", "false", "true: platforms on private addresses, there also by plain http");

    private final String variable;
    private final String byDefault;
    private final String meaning;

    Setting(String variable, String byDefault, String meaning) {
        this.variable = variable;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    public String variable() {
        return variable;
    }

    /** Empty when there is none. */
    public String byDefault() {
        return byDefault;
    }

    public String meaning() {
        return meaning;
    }

    /** A blank value counts as absent: compose files pass such for what nobody set. */
    Optional<String> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
