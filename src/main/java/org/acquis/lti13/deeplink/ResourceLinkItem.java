package org.acquis.lti13.deeplink;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A content item of type {@code ltiResourceLink}: one activity of this tool (Deep Linking 2.0, LTI Resource Link).
 *
 * @param title the activity's name, 1 to 255 characters
 * @param text plain; Moodle stores it as the description
 * @param url where it opens, the platform's usual address of the tool when empty
 * @param custom sent with each of its launches, and kept when the activity is copied; on Moodle names hold only a to z,
 *     digits and {@code _}, and a parameter of the registration with the same name would win
 * @param lineItem without it Moodle makes no gradebook column
 */
public record ResourceLinkItem(
        String title,
        Optional<String> text,
        Optional<URI> url,
        Optional<Icon> icon,
        Map<String, String> custom,
        Optional<DeclaredLineItem> lineItem) {

    /** As it stands in {@code accept_types}. */
    public static final String TYPE = "ltiResourceLink";

    private static final int LONGEST = 255;

    public ResourceLinkItem {
        requireFitting(title, "title");
        custom = Map.copyOf(custom);
    }

    /** The members of its JSON object. */
    Map<String, Object> json(boolean withLineItem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", TYPE);
        json.put("title", title);
        text.ifPresent(said -> json.put("text", said));
        url.ifPresent(address -> json.put("url", address.toString()));
        icon.ifPresent(picture -> json.put(
                "icon", Map.of("url", picture.url().toString(), "width", picture.width(), "height", picture.height())));
        if (!custom.isEmpty()) {
            json.put("custom", new TreeMap<>(custom));
        }
        if (withLineItem) {
            lineItem.ifPresent(column -> json.put(
                    "lineItem",
                    Map.of(
                            "label", column.label(),
                            "scoreMaximum", column.scoreMaximum(),
                            "resourceId", column.resourceId(),
                            "tag", column.tag())));
        }
        return json;
    }

    static void requireFitting(String text, String what) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + LONGEST + " characters");
        }
    }
}
