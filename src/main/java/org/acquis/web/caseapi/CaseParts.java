package org.acquis.web.caseapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/** The parts of one package, each as the standard wants it alone: with the way back to where it belongs. */
final class CaseParts {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode whole;
    private final URI service;

    /** @param service address of {@code /ims/case/v1p1} */
    CaseParts(ObjectNode whole, URI service) {
        this.whole = whole;
        this.service = service;
    }

    ObjectNode document() {
        ObjectNode document = whole.withObject("/CFDocument");
        document.set("CFPackageURI", link("CFPackages"));
        return document;
    }

    Optional<ObjectNode> item(String identifier) {
        return find("CFItems", identifier).map(this::belonging);
    }

    Optional<ObjectNode> association(String identifier) {
        return find("CFAssociations", identifier).map(this::belonging);
    }

    /** An item, and all associations that begin or end at it: as they stand in a package. */
    Optional<ObjectNode> itemAssociations(String identifier) {
        return item(identifier).map(item -> {
            ObjectNode set = NODES.objectNode();
            set.set("CFItem", item);
            ArrayNode associations = set.putArray("CFAssociations");
            for (JsonNode each : whole.path("CFAssociations")) {
                if (is(each.path("originNodeURI"), identifier) || is(each.path("destinationNodeURI"), identifier)) {
                    associations.add(each);
                }
            }
            return set;
        });
    }

    Optional<ObjectNode> rubric(String identifier) {
        return find("CFRubrics", identifier);
    }

    /** A type, and those below it in the hierarchy. */
    Optional<ObjectNode> itemTypes(String identifier) {
        JsonNode types = whole.path("CFDefinitions").path("CFItemTypes");
        return find(types, identifier).map(type -> {
            String code = type.path("hierarchyCode").asText();
            ObjectNode set = NODES.objectNode();
            ArrayNode below = set.putArray("CFItemTypes");
            for (JsonNode each : types) {
                if ((each.path("hierarchyCode").asText() + ".").startsWith(code + ".")) {
                    below.add(each);
                }
            }
            return set;
        });
    }

    private Optional<ObjectNode> find(String kind, String identifier) {
        return find(whole.path(kind), identifier);
    }

    private static Optional<ObjectNode> find(JsonNode nodes, String identifier) {
        for (JsonNode each : nodes) {
            if (is(each, identifier)) {
                return Optional.of((ObjectNode) each);
            }
        }
        return Optional.empty();
    }

    private static boolean is(JsonNode node, String identifier) {
        return node.path("identifier").asText().equals(identifier);
    }

    private ObjectNode belonging(ObjectNode part) {
        part.set("CFDocumentURI", link("CFDocuments"));
        return part;
    }

    /** @param resource under which the document's identifier is an address */
    private ObjectNode link(String resource) {
        JsonNode document = whole.path("CFDocument");
        String identifier = document.path("identifier").asText();
        return NODES.objectNode()
                .put("title", document.path("title").asText())
                .put("identifier", identifier)
                .put("uri", service + "/" + resource + "/" + identifier);
    }
}
