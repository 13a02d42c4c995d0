package org.acquis.platform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.lti13.Origin;

/** Reads the registrations of one folder, and collects everything that is wrong with them. */
final class RegistrationFiles {
    private static final String TEMPLATE = "tool.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final Path folder;
    private final boolean plainHttp;
    private final List<String> problems = new ArrayList<>();

    RegistrationFiles(Path folder, boolean plainHttp) {
        this.folder = folder;
        this.plainHttp = plainHttp;
    }

    /** @throws LtiConfigInvalid with all problems of all files */
    List<StaticRegistration> read() {
        List<StaticRegistration> registrations = new ArrayList<>();
        for (Path file : files()) {
            tree(file).flatMap(tree -> registration(file, tree)).ifPresent(registrations::add);
        }
        refuseTwins(registrations);
        if (!problems.isEmpty()) {
            throw new LtiConfigInvalid(problems);
        }
        return registrations;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().equals(TEMPLATE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(folder + " cannot be listed. Let the user that runs Acquis read it.");
            return List.of();
        }
    }

    private Optional<JsonNode> tree(Path file) {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            if (tree.isObject()) {
                return Optional.of(tree);
            }
            problems.add(file + " does not hold one JSON object. Start from moodle.json.example.");
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            String line = where == null ? "" : " in line " + where.getLineNr();
            problems.add(file + " is not correct JSON" + line + ": " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            problems.add(file + " cannot be read. Let the user that runs Acquis read it, and save it as UTF-8.");
        }
        return Optional.empty();
    }

    private Optional<StaticRegistration> registration(Path file, JsonNode tree) {
        int before = problems.size();
        RegistrationFields fields = new RegistrationFields(file, tree, plainHttp, problems);
        fields.refuseUnknown();
        String authorization = fields.address("authorization_endpoint", "Authentication request URL");
        String token = fields.address("token_endpoint", "Access token URL");
        String jwks = fields.address("jwks_uri", "Public keyset URL");
        String issuer = fields.text("issuer", 400, "Platform ID");
        Set<Origin> hosts = new LinkedHashSet<>();
        Stream.of(issuer, authorization, token, jwks)
                .forEach(address -> Origin.parse(address).ifPresent(hosts::add));
        hosts.addAll(fields.origins("hosts"));
        StaticRegistration registration = new StaticRegistration(
                file,
                fields.text("school", 200, ""),
                fields.text("name", 200, ""),
                issuer,
                fields.text("client_id", 255, "Client ID"),
                authorization,
                token,
                fields.optionalText("token_audience", RegistrationFields.LONGEST_ADDRESS),
                jwks,
                hosts,
                fields.texts("deployment_ids", "Deployment ID"),
                fields.flag("active", true));
        return problems.size() == before ? Optional.of(registration) : Optional.empty();
    }

    private void refuseTwins(List<StaticRegistration> registrations) {
        Map<List<String>, Path> seen = new HashMap<>();
        for (StaticRegistration registration : registrations) {
            Path twin = seen.put(List.of(registration.issuer(), registration.clientId()), registration.file());
            if (twin != null) {
                problems.add(registration.file() + " has the same \"issuer\" and \"client_id\" as " + twin
                        + ". Keep one of the two files.");
            }
        }
    }
}
