package org.acquis.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven by Playwright; the tests that need it say loudly when there is none. */
final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking");

    private final Path program;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program, Playwright playwright, Browser browser) {
        this.program = program;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where no browser is, unless {@code ACQUIS_TEST_BROWSER_REQUIRED} is set: then it fails. */
    static Chromium open() {
        Optional<Path> program = Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            String loud =
                    "NO BROWSER TEST WAS RUN: there is no Chromium on this machine. Install the package chromium.";
            if (System.getenv("ACQUIS_TEST_BROWSER_REQUIRED") != null) {
                throw new AssertionError(loud);
            }
            System.err.println("\n*** " + loud + "\n");
            Assumptions.abort(loud);
        }
        // A busy machine is given time; what is there at once costs none.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(ARGUMENTS));
        return new Chromium(program.get(), playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    /**
     * A browser of its own whose settings take no cookie of a site within pages of another, partitioned ones included.
     *
     * @param blocked origin pattern of the site that is framed
     * @param within origin pattern of the page that frames it
     */
    BrowserContext blockingCookies(String blocked, String within) {
        try {
            Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "profile");
            Files.createDirectories(profile.resolve("Default"));
            Files.writeString(profile.resolve("Default").resolve("Preferences"), """
                    {"profile": {"block_third_party_cookies": true, "cookie_controls_mode": 1, "content_settings":
                      {"exceptions": {"cookies": {"%s,%s": {"setting": 2}}}}}}
                    """.formatted(blocked, within));
            return playwright
                    .chromium()
                    .launchPersistentContext(
                            profile,
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(program)
                                    .setLocale("fr-FR")
                                    .setViewportSize(1280, 900)
                                    .setArgs(ARGUMENTS));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
