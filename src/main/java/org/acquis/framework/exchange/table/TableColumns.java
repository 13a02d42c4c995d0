package org.acquis.framework.exchange.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.acquis.framework.exchange.text.Folded;

/** Which column of a sheet holds what, told by the names in its header row, French or English. */
public final class TableColumns {
    /** What a column holds. */
    enum Role {
        BLOCK(
                "bloc",
                "blocs",
                "bloc de competences",
                "blocs de competences",
                "code bloc",
                "code du bloc",
                "intitule du bloc",
                "titre du bloc",
                "block",
                "blocks",
                "competency block",
                "block code",
                "unit"),
        ACTIVITY(
                "activite",
                "activites",
                "activite professionnelle",
                "activites professionnelles",
                "activites et taches",
                "taches",
                "referentiel d activites",
                "referentiel des activites",
                "code activite",
                "code de l activite",
                "activity",
                "activities",
                "professional activity",
                "professional activities",
                "activity code"),
        COMPETENCY(
                "competence",
                "competences",
                "competence evaluee",
                "competences evaluees",
                "competences associees",
                "referentiel de competences",
                "referentiel des competences",
                "code competence",
                "code de la competence",
                "competency",
                "competencies",
                "competency code",
                "skill",
                "skills"),
        METHOD(
                "modalite",
                "modalites",
                "modalite d evaluation",
                "modalites d evaluation",
                "epreuve",
                "epreuves",
                "method",
                "methods",
                "assessment method",
                "assessment methods"),
        CRITERIA(
                "critere",
                "criteres",
                "critere d evaluation",
                "criteres d evaluation",
                "code critere",
                "criterion",
                "criteria",
                "assessment criteria"),
        EVALUATION(
                "evaluation",
                "referentiel d evaluation",
                "modalites et criteres",
                "modalites et criteres d evaluation",
                "criteres et modalites d evaluation",
                "assessment",
                "methods and criteria");

        private final Set<String> names;

        Role(String... names) {
            this.names = Set.of(names);
        }
    }

    /** Characters; whatever is longer names no column. */
    private static final int LONGEST_NAME = 200;

    private final Map<Integer, Role> roles;

    private TableColumns(Map<Integer, Role> roles) {
        this.roles = roles;
    }

    /** Empty unless the row names a column of competencies and one of what they are assessed by. */
    static Optional<TableColumns> of(SheetRow header) {
        Map<Integer, Role> roles = new TreeMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = name(header.cell(i));
            for (Role role : Role.values()) {
                if (role.names.contains(name)) {
                    roles.put(i, role);
                }
            }
        }
        boolean assessed = roles.containsValue(Role.CRITERIA) || roles.containsValue(Role.EVALUATION);
        return assessed && roles.containsValue(Role.COMPETENCY)
                ? Optional.of(new TableColumns(roles))
                : Optional.empty();
    }

    /** As header names are compared: small letters without accents and marks. */
    public static String name(String cell) {
        if (cell.length() > LONGEST_NAME) {
            return "";
        }
        return Folded.of(cell)
                .replace("(s)", "s")
                .replaceAll("\\([^)]{0,80}\\)", " ")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    /** What each role has in this row; several columns of one role, such as a code and its title, are one text. */
    Map<Role, String> texts(SheetRow row) {
        Map<Role, String> texts = new EnumMap<>(Role.class);
        roles.forEach((column, role) -> {
            String cell = row.cell(column).strip();
            if (!cell.isEmpty()) {
                texts.merge(role, cell, (code, title) -> code + " " + title);
            }
        });
        return texts;
    }

    /** The first column of this role, from 1. */
    int column(Role role) {
        return 1
                + roles.entrySet().stream()
                        .filter(entry -> entry.getValue() == role)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(0);
    }

    /** The words of the row, in all its columns. */
    public static String words(SheetRow row) {
        List<String> words = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return String.join(" ", words);
    }
}
