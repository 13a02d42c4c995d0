package org.acquis.demo;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.registration.Registration;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.Tools;
import org.jooq.DSLContext;

/** What the page of tools does, for tests that press no button. */
public final class DemoAdministrator {
    private final SiteAddress site;
    private final Tools tools;
    private final Registration registration;

    DemoAdministrator(SiteAddress site, DSLContext sql, Registration registration) {
        this.site = site;
        this.tools = new Tools(sql);
        this.registration = registration;
    }

    /** The first one is there from the start. */
    public List<DemoTool> tools() {
        return tools.all();
    }

    public DemoRegistration registrationOf(DemoTool tool) {
        return DemoRegistration.of(site, tool);
    }

    /** "Add LTI Advantage": where the frame goes, with the site's configuration and a fresh token in the query. */
    public URI adding(URI toolRegistration) {
        return registration.address(toolRegistration, Optional.empty());
    }

    /** The same to update a tool that is registered. */
    public URI updating(URI toolRegistration, DemoTool tool) {
        return registration.address(toolRegistration, Optional.of(tool));
    }

    public void activate(DemoTool tool) {
        tools.activate(tool.id());
    }

    public void delete(DemoTool tool) {
        tools.delete(tool.id());
    }
}
