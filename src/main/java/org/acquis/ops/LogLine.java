package org.acquis.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One event of the log: instant in UTC, level, logger, message; line breaks in a message cannot forge a second event. */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        MILLISECONDS.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(" - ");
        String message = event.getFormattedMessage();
        if (message != null) {
            line.append(message.replaceAll("[\\r\\n]+", " | "));
        }
        line.append(System.lineSeparator());
        IThrowableProxy thrown = event.getThrowableProxy();
        return thrown == null
                ? line.toString()
                : line.append(ThrowableProxyUtil.asString(thrown)).toString();
    }
}
