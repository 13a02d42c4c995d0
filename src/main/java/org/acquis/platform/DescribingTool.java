package org.acquis.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.lti13.registration.LocalizedText;
import org.acquis.lti13.registration.ToolDescription;
import org.acquis.lti13.registration.ToolMessage;

/** Acquis as a platform is told about it: {@code tool.json} with the addresses of this instance. */
final class DescribingTool {
    private static final LocalizedText ADD =
            new LocalizedText("Choose competencies to assess", Map.of("fr", "Choisir des compétences à évaluer"));

    private final ToolTemplate template;
    private final URI url;

    /** @param url public origin of this instance */
    DescribingTool(ToolTemplate template, URI url) {
        this.template = template;
        this.url = url;
    }

    ToolDescription description() {
        URI launch = url.resolve("/lti/launch");
        Optional<URI> icon = Optional.of(url.resolve("/assets/icon.svg"));
        LocalizedText name = LocalizedText.of(template.clientName());
        return new ToolDescription(
                name,
                LocalizedText.of(template.description()),
                url.resolve("/lti/login"),
                List.of(launch),
                url.resolve("/lti/jwks"),
                launch,
                icon,
                template.asked(),
                template.claims(),
                template.customParameters(),
                List.of(ToolMessage.resourceLink(launch, name, icon), ToolMessage.deepLinking(launch, ADD, icon)));
    }
}
