package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acquis.framework.drafts.StructureDifference.Kind;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;

/** Compares two frameworks by their codes and the numbers of their criteria; words and scales do not count. */
public final class ComparingStructure {
    private ComparingStructure() {}

    /** @return empty for frameworks of the same structure */
    public static List<StructureDifference> of(UnderstoodFramework version, UnderstoodFramework document) {
        List<StructureDifference> found = new ArrayList<>();
        compare(PartKind.BLOCK, blocks(version), blocks(document), found);
        compare(PartKind.ACTIVITY, activities(version), activities(document), found);
        compare(PartKind.COMPETENCY, competencies(version), competencies(document), found);
        Map<String, Integer> sizes = sizes(version);
        sizes(document).forEach((code, size) -> {
            if (sizes.containsKey(code) && !size.equals(sizes.get(code))) {
                found.add(new StructureDifference(Kind.OTHER_CRITERIA, PartKind.COMPETENCY, code));
            }
        });
        return List.copyOf(found);
    }

    /** Both map the code of a part to the code of the part above it. */
    private static void compare(
            PartKind of, Map<String, String> version, Map<String, String> document, List<StructureDifference> found) {
        document.forEach((code, above) -> {
            if (!version.containsKey(code)) {
                found.add(new StructureDifference(Kind.ADDED, of, code));
            } else if (!above.equals(version.get(code))) {
                found.add(new StructureDifference(Kind.MOVED, of, code));
            }
        });
        version.keySet().stream()
                .filter(code -> !document.containsKey(code))
                .forEach(code -> found.add(new StructureDifference(Kind.GONE, of, code)));
    }

    private static Map<String, String> blocks(UnderstoodFramework framework) {
        Map<String, String> codes = new LinkedHashMap<>();
        framework.blocks().forEach(block -> codes.put(block.code(), ""));
        return codes;
    }

    private static Map<String, String> activities(UnderstoodFramework framework) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (UnderstoodBlock block : framework.blocks()) {
            block.activities().forEach(activity -> codes.put(activity.code(), block.code()));
        }
        return codes;
    }

    private static Map<String, String> competencies(UnderstoodFramework framework) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (UnderstoodActivity activity : framework.activities()) {
            activity.competencies().forEach(competency -> codes.put(competency.code(), activity.code()));
        }
        return codes;
    }

    private static Map<String, Integer> sizes(UnderstoodFramework framework) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (UnderstoodCompetency competency : framework.competencies()) {
            sizes.put(competency.code(), competency.criteria().size());
        }
        return sizes;
    }
}
