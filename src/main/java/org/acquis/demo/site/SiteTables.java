package org.acquis.demo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;

/** Creates the tables where they are not there yet; what they hold is kept. */
public final class SiteTables {
    private static final String SCRIPT = "/org/acquis/demo/tables.sql";
    private static final String LAYOUT = "tables";

    private final DSLContext sql;

    public SiteTables(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws IllegalStateException when tables of another version are there; they are not changed */
    public void create() {
        String script = script();
        boolean first = sql.fetch("SHOW TABLES LIKE 'setting'").isEmpty();
        for (String statement : script.split(";\\s*(\n|$)")) {
            if (!statement.isBlank()) {
                sql.connection(connection -> {
                    try (var plain = connection.createStatement()) {
                        plain.execute(statement);
                    }
                });
            }
        }
        String fingerprint = Secrets.sha256(script);
        String kept = new Settings(sql).keptOrMade(LAYOUT, () -> first ? fingerprint : "older");
        if (!kept.equals(fingerprint)) {
            throw new IllegalStateException("The demo LMS's tables are of another version of Acquis."
                    + " Delete the folder \"demo\" in ACQUIS_HOME to plant the demo anew.");
        }
    }

    /** Without comments. */
    private static String script() {
        try (InputStream in = SiteTables.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("The demo LMS's table script is missing from the jar: " + SCRIPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
