package org.acquis.ops;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose text is rendered once. jOOQ renders the text of a statement at every execution, which was a fifth of
 * what a launch costs; this is for the few statements that every launch executes, and leaves only reading rows to jOOQ.
 *
 * <p>The template names its values by {@link DSL#param(String, Field)}, so that they have the types of their columns.
 */
public final class RenderedStatement {
    private final String text;
    private final List<Converter<Object, Object>> converters;
    private final Field<?>[] fields;

    private RenderedStatement(Query template, Field<?>... fields) {
        this.text = DSL.using(SQLDialect.MARIADB, Database.settings()).render(template);
        this.converters = template.getParams().values().stream()
                .filter(value -> !value.isInline())
                .map(value -> converter(value.getDataType()))
                .toList();
        this.fields = fields;
    }

    @SuppressWarnings("unchecked")
    private static Converter<Object, Object> converter(DataType<?> type) {
        return (Converter<Object, Object>) type.getConverter();
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
    public Result<Record> fetch(DSLContext sql, @Nullable Object... values) {
        return prepared(sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return sql.fetch(rows, fields);
            }
        });
    }

    /** @return how many rows changed */
    public int execute(DSLContext sql, @Nullable Object... values) {
        return prepared(sql, values, PreparedStatement::executeUpdate);
    }

    @FunctionalInterface
    private interface Executing<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** @throws org.jooq.exception.DataAccessException as jOOQ itself does for what the database refuses */
    private <T> T prepared(DSLContext sql, @Nullable Object[] values, Executing<T> executing) {
        if (values.length != converters.size()) {
            throw new IllegalArgumentException(values.length + " values for " + converters.size() + " in " + text);
        }
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, converters.get(i).to(values[i]));
                }
                return executing.of(statement);
            }
        });
    }
}
