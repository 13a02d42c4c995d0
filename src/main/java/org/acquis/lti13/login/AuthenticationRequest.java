package org.acquis.lti13.login;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.acquis.lti13.Registration;
import org.jspecify.annotations.Nullable;

/** The authentication request (Security Framework 5.1.1.2): what the browser carries to the platform. */
record AuthenticationRequest(Registration registration, URI launchUrl, String state, String nonce) {

    /** The platform's address with its own query kept, then our parameters. */
    URI to(String loginHint, @Nullable String messageHint) {
        StringBuilder address = new StringBuilder(512).append(withoutFragment(registration.authorizationEndpoint()));
        int question = address.indexOf("?");
        if (question < 0) {
            address.append('?');
        } else if (question < address.length() - 1 && address.charAt(address.length() - 1) != '&') {
            address.append('&');
        }
        address.append("scope=openid&response_type=id_token&response_mode=form_post&prompt=none");
        parameter(address, "client_id", registration.clientId());
        parameter(address, "redirect_uri", launchUrl.toString());
        parameter(address, "login_hint", loginHint);
        // Opaque and single use: given back as it came, or not at all.
        if (messageHint != null) {
            parameter(address, "lti_message_hint", messageHint);
        }
        parameter(address, "state", state);
        parameter(address, "nonce", nonce);
        return URI.create(address.toString());
    }

    private static String withoutFragment(URI endpoint) {
        String text = endpoint.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }

    private static void parameter(StringBuilder address, String name, String value) {
        // %20 is a space to everybody, + only to form readers.
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        address.append('&').append(name).append('=').append(encoded);
    }

    @Override
    public String toString() {
        return "AuthenticationRequest[hidden]";
    }
}
