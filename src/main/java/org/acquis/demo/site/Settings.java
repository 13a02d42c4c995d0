package org.acquis.demo.site;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What is made once, at the first start, and kept. */
public final class Settings {
    private final DSLContext sql;

    public Settings(DSLContext sql) {
        this.sql = sql;
    }

    /** The kept value of this name; made and kept when there is none yet. */
    public String keptOrMade(String name, Supplier<String> made) {
        Record found = sql.fetchOne("SELECT content FROM setting WHERE name = ?", name);
        if (found == null) {
            sql.execute("INSERT IGNORE INTO setting (name, content) VALUES (?, ?)", name, made.get());
            found = sql.fetchSingle("SELECT content FROM setting WHERE name = ?", name);
        }
        return found.get("content", String.class);
    }
}
