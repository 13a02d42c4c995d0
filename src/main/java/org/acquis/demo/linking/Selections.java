package org.acquis.demo.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.PhpJson;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Content that was selected and is not saved yet; each is seen and saved only by who selected it. */
public final class Selections {
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private final DSLContext sql;

    public Selections(DSLContext sql) {
        this.sql = sql;
    }

    /** @param claims of the tool's answer */
    ChosenContent keep(DemoPerson person, long toolId, long courseId, JsonNode claims) {
        JsonNode items = claims.path(CLAIM + "content_items");
        Record row = sql.fetchSingle(
                "INSERT INTO selection (person_id, tool_id, course_id, items, message, problem)"
                        + " VALUES (?, ?, ?, ?, ?, ?) RETURNING *",
                person.id(),
                toolId,
                courseId,
                items.isArray() ? PhpJson.write(items) : "[]",
                claims.path(CLAIM + "msg").asText(),
                claims.path(CLAIM + "errormsg").asText());
        return content(row);
    }

    public Optional<ChosenContent> find(DemoPerson person, long id) {
        return sql.fetchOptional("SELECT * FROM selection WHERE id = ? AND person_id = ?", id, person.id())
                .map(Selections::content);
    }

    /** What this person selected last. */
    public Optional<ChosenContent> newest(DemoPerson person) {
        return sql.fetchOptional("SELECT * FROM selection WHERE person_id = ? ORDER BY id DESC LIMIT 1", person.id())
                .map(Selections::content);
    }

    /** True for the one who takes it away; a second saving of the same page finds nothing. */
    boolean take(long id) {
        return sql.execute("DELETE FROM selection WHERE id = ?", id) == 1;
    }

    private static ChosenContent content(Record row) {
        List<ContentItem> items = PhpJson.read(row.get("items", String.class))
                .map(ContentItem::readAll)
                .orElse(List.of());
        return new ChosenContent(
                row.get("id", Long.class),
                row.get("tool_id", Long.class),
                row.get("course_id", Long.class),
                items,
                said(row.get("message", String.class)),
                said(row.get("problem", String.class)));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isBlank());
    }
}
