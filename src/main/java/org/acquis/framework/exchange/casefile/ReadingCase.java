package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.ours;
import static org.acquis.framework.exchange.casefile.NodeValues.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;

/**
 * Reads a CASE 1.1 or 1.0 package, ours or another producer's. What only our extensions tell (methods, labels, scale) is
 * missing in the latter, and is said.
 */
public final class ReadingCase {
    /** Items, criteria and tasks. */
    private static final int PARTS = 20_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @param identifiers for what the file gives none */
    public Reading read(byte[] file, Identifiers identifiers) {
        CleanNodes nodes = new CleanNodes();
        JsonNode root;
        try {
            root = JSON.reader(nodes).readTree(file);
        } catch (JsonProcessingException malformed) {
            return new Reading.Refused(FileRefusal.MALFORMED_JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        JsonNode wrapped = root.path("CFPackage").isObject() ? root.path("CFPackage") : root;
        if (!wrapped.path("CFDocument").isObject() || !wrapped.path("CFItems").isArray()) {
            return new Reading.Refused(FileRefusal.NOT_CASE);
        }
        if (nodes.characters() > Source.MOST_CHARACTERS) {
            return new Reading.Refused(FileRefusal.TOO_MUCH_TEXT);
        }
        CasePackage files = new CasePackage(wrapped);
        if (files.parts() + ours(wrapped).path("tasks").size() > PARTS) {
            return new Reading.Refused(FileRefusal.TOO_MANY_PARTS);
        }
        UnderstoodFramework framework = framework(files, identifiers);
        return framework.criteria().isEmpty()
                ? new Reading.Refused(FileRefusal.NOT_A_FRAMEWORK)
                : new Reading.Understood(framework, Source.none());
    }

    private static UnderstoodFramework framework(CasePackage files, Identifiers identifiers) {
        Optional<String> told = text(files.document(), "identifier").filter(Identifiers::isUuid);
        // Another edition of the file makes the same ones, where it can.
        Identifiers made = told.map(Identifiers::below).orElse(identifiers);
        // Of methods, the scale and levels: nothing names these, and the usual scale makes its own.
        GivenIdentifiers beside = new GivenIdentifiers(made);
        JsonNode ours = ours(files.root());
        Optional<UnderstoodScale> scale = new ReadingScale(beside).read(ours.path("scale"));
        List<Doubt> doubts = new ArrayList<>();
        UnderstoodHeading heading = ReadingHeading.of(files.document());
        if (heading.title().isEmpty()) {
            doubts.add(new Doubt.Missing("", new Place.Whole(), Doubt.Missing.Part.TITLE));
        }
        GivenNames names = new GivenNames(new GivenIdentifiers(made), doubts);
        int levels = scale.map(each -> each.levels().size()).orElse(0);
        ReadingCriteria criteria = new ReadingCriteria(names, beside, levels, doubts);
        ReadingItems items = new ReadingItems(files, made, names, beside, criteria, doubts);
        List<UnderstoodBlock> blocks = items.blocks();
        List<UnderstoodTask> tasks = new ReadingTasks(names, items.competencies(), doubts).read(ours.path("tasks"));
        return new UnderstoodFramework(
                told.orElse(identifiers.document()),
                heading,
                blocks,
                tasks,
                ReadingAccommodations.of(ours(files.document()).path("accommodationRules")),
                scale,
                doubts);
    }
}
