package org.acquis.lti13.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.json.BoundedJson;

/**
 * A message this tool wants to receive (Dynamic Registration 1.0, 2.2). Moodle reads only that deep linking is among
 * them, and its address.
 *
 * @param type e.g. {@code LtiDeepLinkingRequest}
 * @param placements where the platform shows it, e.g. {@code ContentArea}
 */
public record ToolMessage(
        String type, URI targetLinkUri, LocalizedText label, Optional<URI> icon, List<String> placements) {

    public ToolMessage {
        placements = List.copyOf(placements);
    }

    /** Choosing content while a course is edited. */
    public static ToolMessage deepLinking(URI targetLinkUri, LocalizedText label, Optional<URI> icon) {
        return new ToolMessage("LtiDeepLinkingRequest", targetLinkUri, label, icon, List.of("ContentArea"));
    }

    /** Opening an activity. */
    public static ToolMessage resourceLink(URI targetLinkUri, LocalizedText label, Optional<URI> icon) {
        return new ToolMessage("LtiResourceLinkRequest", targetLinkUri, label, icon, List.of());
    }

    ObjectNode json() {
        ObjectNode json = BoundedJson.fresh().put("type", type).put("target_link_uri", targetLinkUri.toString());
        label.write(json, "label");
        icon.ifPresent(address -> json.put("icon_uri", address.toString()));
        if (!placements.isEmpty()) {
            placements.forEach(json.putArray("placements")::add);
        }
        return json;
    }
}
