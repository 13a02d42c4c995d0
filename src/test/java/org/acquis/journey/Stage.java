package org.acquis.journey;

import java.time.Clock;
import org.acquis.demo.DemoLms;
import org.acquis.demo.site.DemoPerson;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Acquis, the platform around it and a browser, for all journeys of a class that registers it. */
final class Stage implements BeforeAllCallback, AfterAllCallback {
    private Chromium chromium;
    private RunningAcquis acquis;

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.open();
        acquis = RunningAcquis.start(Clock.systemUTC());
    }

    /** Also of what did not start whole. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (acquis != null) {
            acquis.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    RunningAcquis acquis() {
        return acquis;
    }

    DemoLms lms() {
        return acquis.lms();
    }

    /** @param language that browser and platform are set to */
    BrowserVisitor enter(DemoPerson person, String language) {
        return new BrowserVisitor(chromium, acquis, person, language);
    }
}
