package org.acquis.demo.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a registered tool is.
 *
 * @param login where third-party login is initiated
 * @param redirects the only addresses an id_token goes to, compared letter by letter
 * @param target of a launch whose activity has none of its own
 * @param selection target of a deep-linking request; blank: the target
 * @param keys its JWKS
 */
public record ToolAddresses(String login, List<String> redirects, String target, String selection, String keys) {

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("(https?://[A-Za-z0-9.:\\[\\]-]+)(?:[/?#].*)?", Pattern.DOTALL);

    static ToolAddresses of(ToolLocation location) {
        String launch = location.launchUrl().toString();
        return new ToolAddresses(
                location.loginUrl().toString(),
                List.of(launch),
                launch,
                "",
                location.jwksUrl().toString());
    }

    public String selectionTarget() {
        return selection.isEmpty() ? target : selection;
    }

    /** Scheme, host and port of the target, as in a frame's permissions. */
    public String origin() {
        return originOf(target);
    }

    /** All that a frame of this tool may show or post to. */
    public Set<String> origins() {
        return Stream.concat(Stream.of(login, target, selectionTarget()), redirects.stream())
                .map(ToolAddresses::originOf)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Host and port of the target; a leading {@code www.} does not count. */
    public String domain() {
        return domainOf(target);
    }

    /** Host and port in lower case, without a leading {@code www.}; of a web address or of a bare domain. */
    public static String domainOf(String addressOrDomain) {
        String bare = addressOrDomain.replaceFirst("^[A-Za-z]+://", "").replaceFirst("[/?#].*$", "");
        return bare.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    /** Scheme, host and port; blank when this is no web address. */
    public static String originOf(String address) {
        Matcher web = WEB_ADDRESS.matcher(address);
        return web.matches() ? web.group(1) : "";
    }
}
