package org.acquis.gradesync.sending;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acquis.gradesync.ColumnKind;
import org.acquis.gradesync.ColumnName;
import org.acquis.lti13.ags.LineItem;

/**
 * Finds a column of an activity among those that a platform lists, by resource link, {@code resourceId} and {@code tag}
 * (AGS 2.0, 3.2.4). What another activity owns is never taken. Pure.
 *
 * @param resourceLinkId of the activity
 * @param taken addresses that other columns have
 */
record ColumnMatch(String resourceLinkId, Set<String> taken, List<LineItem> listed) {

    /** What was found; {@code ambiguous}: several may be it, and none is taken. */
    record Found(Optional<LineItem> column, boolean ambiguous) {}

    Found of(ColumnKind kind, ColumnName name) {
        List<LineItem> exact = all(item -> item.resourceId().equals(Optional.of(name.resourceId()))
                && item.tag().equals(Optional.of(name.tag())));
        if (!exact.isEmpty()) {
            return first(exact);
        }
        List<LineItem> copies = all(item -> hangsHere(item)
                && name.copiedAs(item.resourceId().orElse(""), item.tag().orElse("")));
        if (!copies.isEmpty()) {
            return first(copies);
        }
        return kind.ofActivity() ? ofPlatform() : new Found(Optional.empty(), false);
    }

    /** The column that the platform made for the activity: it hangs on the link and is none of our making. */
    private Found ofPlatform() {
        List<LineItem> others = all(
                item -> hangsHere(item) && !ColumnName.ours(item.resourceId().orElse("")) && !ofDetail(item));
        return others.size() > 1 ? new Found(Optional.empty(), true) : first(others);
    }

    private List<LineItem> all(Predicate<LineItem> wanted) {
        return listed.stream()
                .filter(item -> item.id().isPresent() && mayBeHere(item))
                .filter(item -> !taken.contains(item.id().get().toString()))
                .filter(wanted)
                .sorted(Comparator.comparing(item -> item.id().get().toString()))
                .toList();
    }

    private static Found first(List<LineItem> items) {
        return new Found(items.stream().findFirst(), false);
    }

    private static boolean ofDetail(LineItem item) {
        String tag = item.tag().orElse("");
        return tag.equals(ColumnKind.COMPETENCY.tag()) || tag.equals(ColumnKind.CRITERION.tag());
    }

    /** Some platforms do not tell the link, and some ignore the filter. */
    private boolean mayBeHere(LineItem item) {
        return item.resourceLinkId().isEmpty() || hangsHere(item);
    }

    private boolean hangsHere(LineItem item) {
        return item.resourceLinkId().equals(Optional.of(resourceLinkId));
    }
}
