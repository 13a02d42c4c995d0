package org.acquis.schema;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;

/**
 * A DATETIME column holds an instant in UTC. jOOQ itself would pass it through {@code java.sql.Timestamp} and so through
 * the JVM's time zone, where an hour in March does not exist: 02:30 UTC would be stored as 03:30 in Paris.
 */
public final class UtcDateTime extends AbstractBinding<LocalDateTime, Instant> {
    private static final long serialVersionUID = 1L;

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return Converter.ofNullable(
                LocalDateTime.class,
                Instant.class,
                utc -> utc.toInstant(ZoneOffset.UTC),
                instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        context.statement()
                .setObject(context.index(), context.convert(converter()).value());
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.convert(converter()).value(context.resultSet().getObject(context.index(), LocalDateTime.class));
    }
}
