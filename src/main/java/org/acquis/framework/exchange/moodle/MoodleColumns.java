package org.acquis.framework.exchange.moodle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.acquis.framework.exchange.table.SheetRow;
import org.acquis.framework.exchange.table.TableColumns;

/**
 * The columns of a competency framework that Moodle exported (tool_lpimportcsv). Its header is translated, and its importer
 * goes by position; so names are used where they are known, in French or English, and else the position.
 */
public final class MoodleColumns {
    /** In the importer's order. */
    enum Field {
        PARENT("Parent ID number", name -> name.contains("parent")),
        ID(
                "ID number",
                name -> name.equals("id number")
                        || name.equals("idnumber")
                        || name.equals("identifiant")
                        || name.startsWith("numero d identification")
                                && !name.matches(".*(?:parent|crois|relie|liee|export).*")),
        SHORT_NAME("Short name", name -> name.matches("short ?name|nom (?:abrege|court)")),
        DESCRIPTION("Description", name -> name.equals("description")),
        DESCRIPTION_FORMAT("Description format", name -> name.contains("description") && name.contains("format")),
        SCALE_VALUES("Scale values", name -> isScale(name) && name.contains("val")),
        SCALE_CONFIGURATION("Scale configuration", name -> isScale(name) && name.contains("config")),
        RULE_TYPE("Rule type (optional)", name -> isRule(name) && name.contains("type")),
        RULE_OUTCOME("Rule outcome (optional)", name -> isRule(name) && name.matches(".*(?:outcome|result).*")),
        RULE_CONFIG("Rule config (optional)", name -> isRule(name) && name.contains("config")),
        RELATED("Cross-referenced competency ID numbers", name -> name.matches(".*(?:cross|crois|relie|liee).*")),
        EXPORTED_ID("Exported ID (optional)", name -> name.contains("export")),
        IS_FRAMEWORK("Is framework", name -> name.matches("is framework|est un (?:referentiel|cadre).*")),
        TAXONOMY("Taxonomy", name -> name.startsWith("taxonom"));

        private final String english;
        private final Predicate<String> named;

        Field(String english, Predicate<String> named) {
            this.english = english;
            this.named = named;
        }

        /** As the importer prints it in English today. */
        String english() {
            return english;
        }

        private static boolean isScale(String name) {
            return name.contains("scale") || name.contains("bareme") || name.contains("echelle");
        }

        private static boolean isRule(String name) {
            return name.contains("rule") || name.contains("regle");
        }
    }

    private static final int FEWEST_NAMED = 6;

    private final Map<Field, Integer> columns;

    private MoodleColumns(Map<Field, Integer> columns) {
        this.columns = columns;
    }

    /** Empty unless the first row names enough of the columns, or a row says in the right place that it is a framework. */
    public static Optional<MoodleColumns> of(List<SheetRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<Field, Integer> named = new EnumMap<>(Field.class);
        List<String> header = new ArrayList<>();
        rows.get(0).cells().forEach(cell -> header.add(TableColumns.name(cell.replace("_", " "))));
        for (Field field : Field.values()) {
            for (int i = header.size() - 1; i >= 0; i--) {
                if (field.named.test(header.get(i))) {
                    named.put(field, i);
                }
            }
        }
        boolean known = named.size() >= FEWEST_NAMED
                && named.containsKey(Field.ID)
                && named.containsKey(Field.SHORT_NAME)
                && named.containsKey(Field.PARENT);
        if (known) {
            return Optional.of(new MoodleColumns(named));
        }
        Map<Field, Integer> placed = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            placed.put(field, field.ordinal());
        }
        MoodleColumns byPosition = new MoodleColumns(placed);
        boolean framework = header.size() == Field.values().length
                && rows.stream()
                        .skip(1)
                        .anyMatch(row -> byPosition.isFramework(row)
                                && byPosition
                                        .value(row, Field.SCALE_CONFIGURATION)
                                        .startsWith("["));
        return framework ? Optional.of(byPosition) : Optional.empty();
    }

    String value(SheetRow row, Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column).strip();
    }

    boolean isFramework(SheetRow row) {
        String value = value(row, Field.IS_FRAMEWORK);
        return !value.isEmpty() && !value.equals("0");
    }
}
