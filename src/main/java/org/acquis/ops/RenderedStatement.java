package org.acquis.ops;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose text is rendered once. jOOQ renders the text of a statement at every execution, which was a fifth of
 * what a launch costs; this is for the few statements that every launch executes.
 *
 * <p>The template names its values by {@link DSL#param(String, Field)}, so that they have the types of their columns.
 */
public final class RenderedStatement {
    private final String text;
    private final List<? extends DataType<?>> types;
    private final Field<?>[] fields;

    private RenderedStatement(Query template, Field<?>... fields) {
        this.text = DSL.using(SQLDialect.MARIADB, Database.settings()).render(template);
        this.types = template.getParams().values().stream()
                .filter(value -> !value.isInline())
                .map(Param::getDataType)
                .toList();
        this.fields = fields;
    }

    public static RenderedStatement of(Select<?> template) {
        return new RenderedStatement(template, template.getSelect().toArray(Field<?>[]::new));
    }

    /** An INSERT, UPDATE or DELETE. */
    public static RenderedStatement of(Query template) {
        return new RenderedStatement(template);
    }

    /**
     * @param values in the order in which the template names them; null where a column allows it
     * @return rows with the fields of the template
     */
    public List<Record> fetch(DSLContext sql, @Nullable Object... values) {
        return sql.resultQuery(text, bound(values)).coerce(fields).fetch();
    }

    /** The same for a statement that finds one row at most. */
    public Optional<Record> fetchOptional(DSLContext sql, @Nullable Object... values) {
        return sql.resultQuery(text, bound(values)).coerce(fields).fetchOptional();
    }

    /** @return how many rows changed */
    public int execute(DSLContext sql, @Nullable Object... values) {
        return sql.execute(text, bound(values));
    }

    private Object[] bound(@Nullable Object[] values) {
        if (values.length != types.size()) {
            throw new IllegalArgumentException(values.length + " values for " + types.size() + " in " + text);
        }
        Object[] bound = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            bound[i] = DSL.val(values[i], types.get(i));
        }
        return bound;
    }
}
