package org.acquis.demo.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acquis.demo.token.AccessTokens;

/**
 * A call that found its resource.
 *
 * @param path the parts of the path that the resource's pattern catches
 * @param grant of the token shown, if it is good
 */
record ServiceCall(
        String method, List<String> path, Map<String, String> query, String body, Optional<AccessTokens.Grant> grant) {

    long pathId(int group) {
        return Long.parseLong(path.get(group));
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** A whole number above zero; anything else counts as absent. */
    OptionalLong number(String name) {
        Optional<String> digits = query(name).filter(value -> value.matches("[1-9]\\d{0,8}"));
        return digits.isPresent() ? OptionalLong.of(Long.parseLong(digits.get())) : OptionalLong.empty();
    }

    /**
     * The tool on whose behalf this is: a good token with one of these scopes, and the {@code type_id}, where given, of
     * its own tool. Everything else is one and the same 401.
     */
    Optional<Long> tool(String... scopes) {
        return grant.filter(good -> List.of(scopes).stream().anyMatch(good.scopes()::contains))
                .map(AccessTokens.Grant::toolId)
                .filter(id -> query("type_id")
                        .map(given -> given.equals(id.toString()))
                        .orElse(true));
    }

    @Override
    public String toString() {
        return "ServiceCall[" + method + "]";
    }
}
