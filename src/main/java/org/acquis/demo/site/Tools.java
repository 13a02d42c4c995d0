package org.acquis.demo.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The registered tools. The first is there from the start, registered by hand. */
public final class Tools {
    static final long FIRST = 1;

    private final DSLContext sql;

    public Tools(DSLContext sql) {
        this.sql = sql;
    }

    public DemoTool first() {
        return find(FIRST).orElseThrow(() -> new IllegalStateException("The demo's tool is gone"));
    }

    public List<DemoTool> all() {
        return sql.fetch("SELECT * FROM tool ORDER BY id").map(Tools::tool);
    }

    public Optional<DemoTool> find(long id) {
        return sql.fetchOptional("SELECT * FROM tool WHERE id = ?", id).map(Tools::tool);
    }

    public Optional<DemoTool> findByClient(String clientId) {
        return sql.fetchOptional("SELECT * FROM tool WHERE client_id = ?", clientId)
                .map(Tools::tool);
    }

    /** Adds a tool, or replaces the one of its id; its keys as last fetched stay. @param tool of id 0 to add one */
    public DemoTool store(DemoTool tool) {
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        row.put(DSL.field("client_id"), tool.clientId());
        row.put(DSL.field("name"), tool.name());
        row.put(DSL.field("description"), tool.description());
        row.put(DSL.field("icon"), tool.icon());
        row.put(DSL.field("active"), tool.active());
        row.put(DSL.field("domain"), tool.at().domain());
        row.put(DSL.field("login_url"), tool.at().login());
        row.put(DSL.field("redirect_urls"), String.join("\n", tool.at().redirects()));
        row.put(DSL.field("target_url"), tool.at().target());
        row.put(DSL.field("selects_content"), tool.selectsContent());
        row.put(DSL.field("selection_url"), tool.at().selection());
        row.put(DSL.field("keys_url"), tool.at().keys());
        row.put(DSL.field("custom_parameters"), CustomParameters.lines(tool.customParameters()));
        row.put(DSL.field("scopes"), String.join(" ", tool.scopes()));
        row.put(DSL.field("sends_names"), tool.sendsNames());
        row.put(DSL.field("sends_email"), tool.sendsEmail());
        sql.insertInto(DSL.table("tool"))
                .set(DSL.field("id"), tool.id())
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
        return findByClient(tool.clientId()).orElseThrow();
    }

    public void activate(long id) {
        sql.execute("UPDATE tool SET active = TRUE WHERE id = ?", id);
    }

    /** The course is planted with its activities, and every start stores it anew. */
    public static boolean mayDelete(DemoTool tool) {
        return tool.id() != FIRST;
    }

    /**
     * Its activities stay and open no more; its tokens and its assertions are unknown from now on.
     *
     * @throws IllegalArgumentException for the first one
     */
    public void delete(long id) {
        if (id == FIRST) {
            throw new IllegalArgumentException("The demo's first tool stays");
        }
        sql.execute("DELETE FROM access_token WHERE tool_id = ?", id);
        sql.execute("DELETE FROM tool WHERE id = ?", id);
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
                row.get("name", String.class),
                row.get("description", String.class),
                row.get("icon", String.class),
                row.get("active", Boolean.class),
                new ToolAddresses(
                        row.get("login_url", String.class),
                        row.get("redirect_urls", String.class).lines().toList(),
                        row.get("target_url", String.class),
                        row.get("selection_url", String.class),
                        row.get("keys_url", String.class)),
                row.get("selects_content", Boolean.class),
                CustomParameters.parse(row.get("custom_parameters", String.class)),
                new LinkedHashSet<>(
                        Arrays.asList(row.get("scopes", String.class).split(" "))),
                row.get("sends_names", Boolean.class),
                row.get("sends_email", Boolean.class));
    }
}
