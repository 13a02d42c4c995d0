package org.acquis.framework.exchange.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;

/**
 * Writes a framework as a CASE 1.1 package (1EdTech Competencies and Academic Standards Exchange), in the shape of the
 * bundled référentiel, which {@code referentiel.md} describes.
 */
public final class WritingCase {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String written;
    private final VersionStatus status;

    /**
     * For what nobody has published yet.
     *
     * @param written time of the last change, in whole seconds
     */
    public WritingCase(Instant written) {
        this(written, VersionStatus.DRAFT);
    }

    /** @param status told in the words of the standard */
    public WritingCase(Instant written, VersionStatus status) {
        this.written = written.truncatedTo(ChronoUnit.SECONDS).toString();
        this.status = status;
    }

    /** The package as a tree, for whoever hands out parts of it. */
    public ObjectNode tree(UnderstoodFramework framework) {
        UnderstoodScale scale = framework.scaleOrUsual();
        WritingItems items = new WritingItems(framework, written);
        ObjectNode whole = WrittenNodes.empty();
        whole.set("CFDocument", new WritingDocument(written, status).document(framework));
        whole.set("CFItems", items.items());
        whole.set("CFAssociations", items.links());
        whole.set("CFDefinitions", items.definitions());
        whole.set("CFRubrics", new WritingRubrics(framework, scale, written).rubrics());
        WritingExtension.write(
                WrittenNodes.ours(whole), scale, framework.scale().isEmpty(), framework.tasks());
        return whole;
    }

    /** UTF-8, indented, with a line feed at the end. */
    public byte[] write(UnderstoodFramework framework) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(framework));
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
