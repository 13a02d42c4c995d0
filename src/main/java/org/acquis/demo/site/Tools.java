package org.acquis.demo.site;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The registered tools; the demo has one. */
public final class Tools {
    private final DSLContext sql;

    public Tools(DSLContext sql) {
        this.sql = sql;
    }

    public DemoTool registered() {
        return tool(sql.fetchSingle("SELECT * FROM tool ORDER BY id LIMIT 1"));
    }

    public Optional<DemoTool> findByClient(String clientId) {
        return sql.fetchOptional("SELECT * FROM tool WHERE client_id = ?", clientId)
                .map(Tools::tool);
    }

    public Optional<String> keptKeys(long toolId) {
        return sql.fetchOptional("SELECT jwks FROM tool WHERE id = ? AND jwks IS NOT NULL", toolId)
                .map(row -> row.get("jwks", String.class));
    }

    public void keepKeys(long toolId, String jwks) {
        sql.execute("UPDATE tool SET jwks = ? WHERE id = ?", jwks, toolId);
    }

    private static DemoTool tool(Record row) {
        return new DemoTool(
                row.get("id", Long.class),
                row.get("client_id", String.class),
                CustomParameters.parse(row.get("custom_parameters", String.class)),
                new LinkedHashSet<>(
                        Arrays.asList(row.get("scopes", String.class).split(" "))),
                row.get("sends_names", Boolean.class),
                row.get("sends_email", Boolean.class));
    }
}
