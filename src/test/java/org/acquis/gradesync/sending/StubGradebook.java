package org.acquis.gradesync.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;

/** A gradebook in memory with Moodle 4.5's rules (timestamps in whole seconds, 409, 400, 404), and faults on order. */
public final class StubGradebook implements LtiHttp {
    private static final Pattern ITEM = Pattern.compile("/ags/items/(\\d+)/lineitem(/scores|/results)?");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What happens instead of, or besides, the usual. */
    public interface Fault {
        LtiResponse answer(LtiRequest request, LtiHttp usual) throws LtiHttpException;
    }

    /** A post of a score that the stub saw, taken or not. */
    public record Posted(
            long item, String user, Optional<BigDecimal> score, Instant stamp, String comment, int status) {}

    private record Grade(Optional<BigDecimal> score, Instant at, String comment) {}

    private static final class Column {
        private final ObjectNode json;
        private final Map<String, Grade> grades = new LinkedHashMap<>();

        Column(ObjectNode json) {
            this.json = json;
        }
    }

    private final Clock clock;
    private final Map<Long, Column> columns = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger(40);
    private final Deque<Fault> scoreFaults = new ArrayDeque<>();
    private final Deque<Fault> createFaults = new ArrayDeque<>();
    private final Deque<Fault> itemFaults = new ArrayDeque<>();
    private final List<Long> textOnly = new ArrayList<>();
    private final List<JsonNode> replaced = new ArrayList<>();
    private final List<Posted> posted = new ArrayList<>();
    private final List<String> notLearners = new ArrayList<>();
    private final List<String> overridden = new ArrayList<>();
    private final List<String> deadHosts = new ArrayList<>();
    private boolean tokensDenied;
    private int tokens;
    private int lists;
    private int reads;

    public StubGradebook(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LtiResponse send(LtiRequest request) throws LtiHttpException {
        Optional<Fault> fault;
        synchronized (this) {
            if (deadHosts.contains(request.uri().getHost())) {
                throw new LtiHttpException(Kind.CONNECT_FAILED, "dead");
            }
            boolean score = request.uri().getPath().endsWith("/scores");
            boolean create =
                    request.uri().getPath().endsWith("/lineitems") && request.method() == LtiRequest.Method.POST;
            Deque<Fault> faults = score ? scoreFaults : createFaults;
            boolean item = request.method() == LtiRequest.Method.PUT || request.method() == LtiRequest.Method.DELETE;
            fault = score || create
                    ? Optional.ofNullable(faults.poll())
                    : item ? Optional.ofNullable(itemFaults.poll()) : Optional.empty();
        }
        return fault.isPresent() ? fault.get().answer(request, this::usual) : usual(request);
    }

    /** In this order, one for each post of a score. */
    public synchronized void onScores(Fault... faults) {
        scoreFaults.addAll(Arrays.asList(faults));
    }

    public synchronized void onCreates(Fault... faults) {
        createFaults.addAll(Arrays.asList(faults));
    }

    public static Fault status(int status, String... headers) {
        Map<String, List<String>> all = headers.length == 0 ? Map.of() : Map.of(headers[0], List.of(headers[1]));
        return (request, usual) -> new LtiResponse(status, all, new byte[0]);
    }

    /** One for each replacing or deleting of a column. */
    public synchronized void onItems(Fault... faults) {
        itemFaults.addAll(Arrays.asList(faults));
    }

    /** The platform does it, and its answer is lost. */
    public static Fault lostAnswer() {
        return (request, usual) -> {
            usual.send(request);
            throw new LtiHttpException(Kind.NO_ANSWER, "lost");
        };
    }

    /** The request is lost on the way, and nobody can tell. */
    public static Fault lostRequest() {
        return (request, usual) -> {
            throw new LtiHttpException(Kind.NO_ANSWER, "lost");
        };
    }

    /** The process dies while the answer is on its way: to be caught by the test. */
    public static Fault death() {
        return (request, usual) -> {
            usual.send(request);
            throw new Died();
        };
    }

    public static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public synchronized URI column(String host, String link, String resourceId, String tag) {
        ObjectNode json = JSON.createObjectNode().put("label", "x").put("scoreMaximum", 100);
        json.put("resourceLinkId", link).put("resourceId", resourceId).put("tag", tag);
        return add(host, json);
    }

    /** A trainer writes into the gradebook by hand. */
    public synchronized void edit(URI column, String user, String score, Instant at) {
        columnOf(column).grades.put(user, new Grade(Optional.of(new BigDecimal(score)), at, ""));
    }

    /** The grade that is there stays, whatever is sent: Moodle keeps what came under an override to itself. */
    public synchronized void override(String user) {
        overridden.add(user);
    }

    public synchronized void clear(URI column, String user) {
        columnOf(column).grades.remove(user);
    }

    public synchronized void delete(URI column) {
        columns.remove(number(column));
    }

    /** It answers 200 to scores and keeps none. */
    public synchronized void textOnly(URI column, boolean text) {
        if (text) {
            textOnly.add(number(column));
        } else {
            textOnly.remove(number(column));
        }
    }

    /** A trainer calls a column otherwise, in the gradebook. */
    public synchronized void rename(URI column, String label) {
        columnOf(column).json.put("label", label);
    }

    /** What a column is for the platform, beyond its label. */
    public synchronized void describe(URI column, String member, JsonNode value) {
        columnOf(column).json.set(member, value);
    }

    /** Columns as they were given back, in this order. */
    public synchronized List<JsonNode> replaced() {
        return List.copyOf(replaced);
    }

    public synchronized boolean has(URI column) {
        return columns.containsKey(number(column));
    }

    public synchronized void notALearner(String user) {
        notLearners.add(user);
    }

    public synchronized void dead(String host, boolean dead) {
        if (dead) {
            deadHosts.add(host);
        } else {
            deadHosts.remove(host);
        }
    }

    public synchronized void denyTokens(boolean deny) {
        tokensDenied = deny;
    }

    public synchronized Optional<String> grade(URI column, String user) {
        return Optional.ofNullable(columnOf(column).grades.get(user))
                .flatMap(Grade::score)
                .map(BigDecimal::toPlainString);
    }

    public synchronized String comment(URI column, String user) {
        return columnOf(column).grades.get(user).comment();
    }

    public synchronized List<Posted> posted() {
        return List.copyOf(posted);
    }

    public synchronized List<String> labels() {
        return columns.values().stream()
                .map(column -> column.json.path("label").asText())
                .sorted()
                .toList();
    }

    public synchronized int tokens() {
        return tokens;
    }

    public synchronized int lists() {
        return lists;
    }

    public synchronized int reads() {
        return reads;
    }

    private synchronized LtiResponse usual(LtiRequest request) {
        String path = request.uri().getPath();
        if (path.equals("/token")) {
            return token(request);
        }
        if (path.equals("/ags/lineitems")) {
            return request.method() == LtiRequest.Method.GET ? list(request) : create(request);
        }
        Matcher item = ITEM.matcher(path);
        if (!item.matches() || !columns.containsKey(Long.parseLong(item.group(1)))) {
            return answer(404, "");
        }
        Column column = columns.get(Long.parseLong(item.group(1)));
        if ("/scores".equals(item.group(2))) {
            return score(Long.parseLong(item.group(1)), column, request);
        }
        return "/results".equals(item.group(2))
                ? results(column, request)
                : item(Long.parseLong(item.group(1)), column, request);
    }

    /** What is not given back is gone, as on Moodle. */
    private LtiResponse item(long number, Column column, LtiRequest request) {
        if (request.method() == LtiRequest.Method.DELETE) {
            columns.remove(number);
            return answer(204, "");
        }
        if (request.method() == LtiRequest.Method.PUT) {
            ObjectNode json = (ObjectNode) body(request);
            replaced.add(json.deepCopy());
            json.put("id", column.json.path("id").asText());
            column.json.removeAll();
            column.json.setAll(json);
        }
        return answer(200, column.json.toString());
    }

    private LtiResponse token(LtiRequest request) {
        tokens++;
        if (tokensDenied) {
            return answer(400, "{\"error\":\"invalid_client\"}");
        }
        return answer(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private LtiResponse list(LtiRequest request) {
        lists++;
        String link = query(request).getOrDefault("resource_link_id", "");
        ArrayNode all = JSON.createArrayNode();
        columns.values().stream()
                .map(column -> column.json)
                .filter(json -> json.path("id").asText().contains(request.uri().getHost()))
                .filter(json ->
                        link.isEmpty() || json.path("resourceLinkId").asText().equals(link))
                .forEach(all::add);
        return answer(200, all.toString());
    }

    private LtiResponse create(LtiRequest request) {
        ObjectNode json = (ObjectNode) body(request);
        add(request.uri().getHost(), json);
        return answer(201, json.toString());
    }

    private LtiResponse score(long number, Column column, LtiRequest request) {
        JsonNode json = body(request);
        String user = json.path("userId").asText();
        Instant stamp = OffsetDateTime.parse(json.path("timestamp").asText()).toInstant();
        Optional<BigDecimal> given = json.has("scoreGiven")
                ? Optional.of(new BigDecimal(json.path("scoreGiven").asText()).stripTrailingZeros())
                : Optional.empty();
        Grade stored = column.grades.get(user);
        boolean earlier = stored != null
                && !stamp.truncatedTo(ChronoUnit.SECONDS).isAfter(stored.at().truncatedTo(ChronoUnit.SECONDS));
        int status = notLearners.contains(user) ? 400 : earlier ? 409 : 200;
        String comment = json.path("comment").asText("");
        posted.add(new Posted(number, user, given, stamp, comment, status));
        if (status == 200 && !textOnly.contains(number) && !overridden.contains(user)) {
            boolean counts = json.path("gradingProgress").asText().equals("FullyGraded");
            column.grades.put(user, new Grade(counts ? given : Optional.empty(), stamp, comment));
        }
        return answer(status, "");
    }

    private LtiResponse results(Column column, LtiRequest request) {
        reads++;
        String user = query(request).getOrDefault("user_id", "");
        ArrayNode all = JSON.createArrayNode();
        Grade grade = column.grades.get(user);
        if (grade != null) {
            ObjectNode json = all.addObject().put("id", "x").put("userId", user);
            grade.score()
                    .filter(score -> score.signum() != 0)
                    .ifPresent(score -> json.put("resultScore", score)
                            .put("resultMaximum", 100)
                            .put("timestamp", grade.at().toString()));
        }
        return answer(200, all.toString());
    }

    private URI add(String host, ObjectNode json) {
        long number = NUMBERS.incrementAndGet();
        String url = "https://" + host + "/ags/items/" + number + "/lineitem?type_id=1";
        json.put("id", url);
        columns.put(number, new Column(json));
        return URI.create(url);
    }

    private Column columnOf(URI url) {
        return columns.get(number(url));
    }

    private static long number(URI url) {
        Matcher item = ITEM.matcher(url.getPath());
        if (!item.matches()) {
            throw new IllegalArgumentException(url.toString());
        }
        return Long.parseLong(item.group(1));
    }

    private static Map<String, String> query(LtiRequest request) {
        String query = request.uri().getRawQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static JsonNode body(LtiRequest request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LtiResponse answer(int status, String body) {
        return new LtiResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
