package org.acquis.demo.registration;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.acquis.demo.site.Scopes;

/** What becomes of the scopes a tool asks for: settings with two or three steps, not a list. */
final class AskedScopes {
    private AskedScopes() {}

    /** Any grade scope gives the three for reading and scoring; {@code lineitem} gives all four. */
    static Set<String> granted(String asked) {
        List<String> each = Arrays.asList(asked.split(" "));
        Set<String> granted = new LinkedHashSet<>();
        if (each.stream().anyMatch(Scopes.GRADES::contains)) {
            granted.addAll(List.of(Scopes.LINE_ITEM_READ, Scopes.RESULT_READ, Scopes.SCORE));
        }
        if (each.contains(Scopes.LINE_ITEM)) {
            granted.add(Scopes.LINE_ITEM);
        }
        if (each.contains(Scopes.MEMBERS)) {
            granted.add(Scopes.MEMBERS);
        }
        if (each.contains(Scopes.TOOL_SETTING)) {
            granted.add(Scopes.TOOL_SETTING);
        }
        return granted;
    }

    /** As the registration is answered: {@code lineitem} is said with any grade scope, granted or not. */
    static String echoed(Set<String> granted) {
        Set<String> said = new LinkedHashSet<>();
        if (Scopes.GRADES.stream().anyMatch(granted::contains)) {
            said.addAll(List.of(Scopes.SCORE, Scopes.RESULT_READ, Scopes.LINE_ITEM_READ, Scopes.LINE_ITEM));
        }
        said.addAll(granted);
        return String.join(" ", said);
    }
}
