package org.acquis.web.caseapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.web.caseapi.CaseAnswer.Given;
import org.acquis.web.caseapi.CaseAnswer.Reason;
import org.acquis.web.caseapi.CaseAnswer.Refused;

/**
 * One page of all documents, as {@code limit}, {@code offset}, {@code sort}, {@code orderBy} and {@code fields} ask for
 * it. {@code filter} is not understood, and refused rather than left out.
 */
final class DocumentList {
    private static final int USUAL_LIMIT = 100;

    /** Properties of a CFDocument that are one value. */
    private static final Set<String> VALUES = Set.of(
            "identifier",
            "uri",
            "frameworkType",
            "caseVersion",
            "creator",
            "title",
            "lastChangeDateTime",
            "officialSourceURL",
            "publisher",
            "description",
            "language",
            "version",
            "adoptionStatus",
            "statusStartDate",
            "statusEndDate",
            "notes");

    private static final Set<String> OTHERS =
            Set.of("subject", "subjectURI", "licenseURI", "extensions", "CFPackageURI");

    private final URI address;

    /** @param address of the list */
    DocumentList(URI address) {
        this.address = address;
    }

    CaseAnswer page(Context context, List<ObjectNode> documents) {
        if (asked(context, "filter").isPresent()) {
            return selection("filter is not supported. Leave it out: a school has few documents.");
        }
        Optional<Integer> limit = number(context, "limit", USUAL_LIMIT, 1);
        Optional<Integer> offset = number(context, "offset", 0, 0);
        if (limit.isEmpty() || offset.isEmpty()) {
            return selection("limit is a whole number from 1, offset one from 0.");
        }
        String order = asked(context, "orderBy").orElse("asc");
        if (!Set.of("asc", "desc").contains(order)) {
            return selection("orderBy is asc or desc.");
        }
        Optional<String> sort = asked(context, "sort");
        if (sort.isPresent() && !VALUES.contains(sort.get())) {
            return new Refused(Reason.INVALID_SORT, "sort is one of: " + String.join(", ", new TreeSet<>(VALUES)));
        }
        List<String> fields = fields(context);
        if (!fields.stream().allMatch(each -> VALUES.contains(each) || OTHERS.contains(each))) {
            return selection("fields holds a name that no CFDocument has.");
        }
        List<ObjectNode> sorted = sort.map(field -> sorted(documents, field, order.equals("desc")))
                .orElse(documents);
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        ArrayNode page = set.putArray("CFDocuments");
        sorted.stream()
                .skip(offset.get())
                .limit(limit.get())
                .map(document -> fields.isEmpty() ? document : document.retain(fields))
                .forEach(page::add);
        return new Given(
                Given.of(set).json(),
                Map.of(
                        "X-Total-Count",
                        Integer.toString(documents.size()),
                        "Link",
                        links(context, limit.get(), offset.get(), documents.size())));
    }

    private static List<ObjectNode> sorted(List<ObjectNode> documents, String field, boolean descending) {
        Comparator<ObjectNode> byValue =
                Comparator.comparing(document -> document.path(field).asText());
        return documents.stream()
                .sorted(descending ? byValue.reversed() : byValue)
                .toList();
    }

    /** Once or several times, each with one name or several behind commas. */
    private static List<String> fields(Context context) {
        return context.queryParams("fields").stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Optional<String> asked(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    /** @return empty for what is no such number */
    private static Optional<Integer> number(Context context, String name, int otherwise, int least) {
        String value = asked(context, name).orElse(Integer.toString(otherwise));
        try {
            return Optional.of(Integer.parseInt(value)).filter(number -> number >= least);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** RFC 8288: where the neighbouring pages are. */
    private String links(Context context, int limit, int offset, int total) {
        int last = total == 0 ? 0 : (total - 1) / limit * limit;
        List<String> links = new ArrayList<>();
        if (limit < total - offset) {
            links.add(link(context, limit, offset + limit, "next"));
        }
        links.add(link(context, limit, last, "last"));
        links.add(link(context, limit, 0, "first"));
        if (offset > 0) {
            links.add(link(context, limit, Math.max(0, offset - limit), "prev"));
        }
        return String.join(", ", links);
    }

    private String link(Context context, int limit, int offset, String relation) {
        String query = Stream.concat(
                        Stream.of("limit=" + limit, "offset=" + offset),
                        Stream.of("sort", "orderBy", "fields")
                                .flatMap(name -> context.queryParams(name).stream()
                                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))))
                .collect(Collectors.joining("&"));
        return "<" + address + "?" + query + ">; rel=\"" + relation + "\"";
    }

    private static Refused selection(String description) {
        return new Refused(Reason.INVALID_SELECTION, description);
    }
}
