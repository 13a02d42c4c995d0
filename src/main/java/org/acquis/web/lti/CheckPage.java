package org.acquis.web.lti;

import java.util.List;
import java.util.stream.Stream;
import org.acquis.lti13.login.LoginInitiation;
import org.acquis.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the platform and the login, where it is not known whether the cookie comes back: the login is repeated
 * once that is clear, for the platform's message hint can be spent only once.
 *
 * @param origin of the platform's authorization endpoint
 * @param fields the platform's parameters, as they came
 */
public record CheckPage(Texts texts, String origin, List<Field> fields) {
    public record Field(String name, String value) {}

    static CheckPage of(Texts texts, String origin, LoginInitiation login) {
        return new CheckPage(
                texts,
                origin,
                Stream.of(
                                field("iss", login.issuer()),
                                field("login_hint", login.loginHint()),
                                field("target_link_uri", login.targetLinkUri()),
                                field("lti_message_hint", login.messageHint()),
                                field("client_id", login.clientId()),
                                field("lti_deployment_id", login.deploymentId()),
                                field("lti_storage_target", login.storageTarget()))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Field> field(String name, @Nullable String value) {
        return value == null ? List.of() : List.of(new Field(name, value));
    }

    @Override
    public String toString() {
        return "CheckPage[" + origin + "]";
    }
}
