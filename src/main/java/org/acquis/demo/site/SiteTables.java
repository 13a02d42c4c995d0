package org.acquis.demo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;

/** Creates the tables where they are not there yet; what they hold is kept. */
public final class SiteTables {
    private static final String SCRIPT = "/org/acquis/demo/tables.sql";

    private final DSLContext sql;

    public SiteTables(DSLContext sql) {
        this.sql = sql;
    }

    public void create() {
        try (InputStream in = SiteTables.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("The demo LMS's table script is missing from the jar: " + SCRIPT);
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            for (String statement : script.split(";\\s*(\n|$)")) {
                if (!statement.isBlank()) {
                    sql.connection(connection -> {
                        try (var plain = connection.createStatement()) {
                            plain.execute(statement);
                        }
                    });
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
