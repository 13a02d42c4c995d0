package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogLineTest {
    private final LogLine line = new LogLine();

    @Test
    void an_event_is_one_line_with_its_instant_in_utc() {
        assertThat(line.doLayout(event("Ready after {} ms", null, 12)))
                .isEqualTo("2026-11-27T19:00:00.120Z INFO org.acquis.ops.Somewhere - Ready after 12 ms"
                        + System.lineSeparator());
    }

    @Test
    void a_line_break_in_a_message_cannot_forge_an_event() {
        assertThat(line.doLayout(event("name {}", null, "x\r\n2026-11-27T19:00:00.120Z INFO forged")))
                .hasLineCount(1)
                .contains("name x | 2026");
    }

    @Test
    void what_was_thrown_stands_below() {
        assertThat(line.doLayout(event("It broke", new IllegalStateException("why"))))
                .contains("It broke" + System.lineSeparator() + "java.lang.IllegalStateException: why")
                .contains("\tat org.acquis.ops.LogLineTest");
    }

    @Test
    void our_news_is_written_and_only_warnings_of_others() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        assertThat(context.getLogger("org.acquis.ops").getEffectiveLevel()).isEqualTo(Level.INFO);
        assertThat(context.getLogger("org.eclipse.jetty").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    private static LoggingEvent event(String message, Throwable thrown, Object... arguments) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LoggingEvent event = new LoggingEvent(
                "caller", context.getLogger("org.acquis.ops.Somewhere"), Level.INFO, message, thrown, arguments);
        event.setInstant(Instant.parse("2026-11-27T19:00:00.120Z"));
        return event;
    }
}
