package org.acquis.demo.registration;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.SiteKey;
import org.acquis.demo.site.Tools;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** Joins the two addresses of dynamic registration and mounts them. */
public final class Registration {
    private final SiteAddress site;
    private final StartingRegistration starting;
    private final RegistrationEndpoint endpoint;

    public Registration(
            SiteAddress site, SiteKey key, DSLContext sql, Browser browser, Rendering rendering, Clock clock) {
        Tools tools = new Tools(sql);
        RegistrationTokens tokens = new RegistrationTokens(key, tools, clock);
        this.site = site;
        this.starting = new StartingRegistration(site, tokens, tools, browser, rendering);
        this.endpoint = new RegistrationEndpoint(tokens, tools, rendering);
    }

    public void mount(RoutesConfig routes) {
        String base = site.path() + "/mod/lti/";
        routes.get(base + "startltiadvregistration.php", starting::answer);
        routes.get(base + "openid-registration.php", endpoint::answer);
        routes.post(base + "openid-registration.php", endpoint::answer);
    }

    /**
     * Where the frame goes when an administrator adds this tool.
     *
     * @param update empty to register a new one
     */
    public URI address(URI toolRegistration, Optional<DemoTool> update) {
        return URI.create(starting.address(toolRegistration.toString(), update));
    }
}
