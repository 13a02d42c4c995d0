package org.acquis.journey;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.acquis.documents.ExportFormat;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator takes a version of his school away. */
class ExportJourneyTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+/export\\?format=[^\"]+)\"");

    private static SignedPlatform platform;
    private static RunningAcquis acquis;
    private static HttpBrowser browser;
    private static String session;

    @BeforeAll
    static void start() {
        platform = SignedPlatform.of("Nord");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(platform.registration()));
        browser = new HttpBrowser(acquis);
        session = platform.session(
                browser, acquis.url(), platform.saying("head", "c1", "l1", "institution/person#Administrator"));
    }

    @AfterAll
    static void stop() {
        acquis.close();
        platform.close();
    }

    @Test
    void every_format_on_the_page_is_given_as_a_file() {
        List<String> links = links();

        assertThat(links).hasSameSizeAs(ExportFormat.values());
        for (String link : links) {
            HttpResponse<String> file = browser.get(link);
            assertThat(file.statusCode()).as(link).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .as(link)
                    .matches("attachment; filename=\"[a-z0-9.-]+\"");
        }
        HttpResponse<String> pdf = browser.get(links.get(ExportFormat.PDF.ordinal()));
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-").contains("/Lang (fr)");
    }

    @Test
    void a_version_that_is_too_large_for_a_pdf_is_refused_in_a_sentence() {
        String link = links().get(ExportFormat.PDF.ordinal());
        String heading = "JSON_SET(heading, '$.heading.notes.fr', REPEAT('x', 600000))";
        long school = acquis.database()
                .sql()
                .fetchSingle(PLATFORM, PLATFORM.ISSUER.eq(platform.issuer()))
                .get(PLATFORM.SCHOOL_ID);
        List<String> before = acquis.database()
                .sql()
                .fetchValues(DSL.select(FRAMEWORK_VERSION.HEADING)
                        .from(FRAMEWORK_VERSION)
                        .where(FRAMEWORK_VERSION.SCHOOL_ID.eq(school)));
        acquis.database()
                .sql()
                .update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.HEADING, DSL.field(heading, String.class))
                .where(FRAMEWORK_VERSION.SCHOOL_ID.eq(school))
                .execute();
        try {
            HttpResponse<String> answer = browser.get(link);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("trop grande pour un PDF");
            assertThat(browser.get(link.replace("format=pdf", "format=xlsx")).statusCode())
                    .isEqualTo(200);
        } finally {
            acquis.database()
                    .sql()
                    .update(FRAMEWORK_VERSION)
                    .set(FRAMEWORK_VERSION.HEADING, before.get(0))
                    .where(FRAMEWORK_VERSION.SCHOOL_ID.eq(school))
                    .execute();
        }
    }

    private static List<String> links() {
        return LINK.matcher(browser.get(session + "/frameworks").body())
                .results()
                .map(MatchResult::group)
                .map(link -> HttpBrowser.unescaped(link.substring("href=\"".length(), link.length() - 1)))
                .toList();
    }
}
