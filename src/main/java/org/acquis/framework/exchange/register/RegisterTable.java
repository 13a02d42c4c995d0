package org.acquis.framework.exchange.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.table.SheetRow;
import org.acquis.framework.exchange.table.TableColumns;

/** Reads one entry of the national register's CSV exports: the list of entries, or that of their blocks. */
public final class RegisterTable {
    private static final String NUMBER = "numero fiche";

    private final Identifiers identifiers;
    private final RegisterEntry entry = new RegisterEntry();

    public RegisterTable(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    public static boolean isOne(List<SheetRow> rows) {
        return !rows.isEmpty()
                && rows.get(0).cells().stream().map(TableColumns::name).anyMatch(NUMBER::equals);
    }

    public Reading read(List<SheetRow> rows) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < rows.get(0).cells().size(); i++) {
            columns.putIfAbsent(TableColumns.name(rows.get(0).cell(i)), i);
        }
        List<Source.Line> source = new ArrayList<>();
        for (SheetRow row : rows.subList(1, rows.size())) {
            String number = row.cell(columns.getOrDefault(NUMBER, 0));
            if (!entry.number.isEmpty() && !number.isEmpty() && !number.equals(entry.number)) {
                return new Reading.Refused(FileRefusal.SEVERAL_ENTRIES);
            }
            Place place = new Place.Cell("", row.number(), 1);
            source.add(new Source.Line(TableColumns.words(row), place));
            Map<String, String> values = new HashMap<>();
            columns.forEach((name, column) -> values.put(name, row.cell(column)));
            take(values, place);
        }
        return entry.isEmpty()
                ? new Reading.Refused(FileRefusal.NOT_A_REGISTER_ENTRY)
                : new Reading.Understood(entry.framework(identifiers), new Source(source));
    }

    private void take(Map<String, String> values, Place place) {
        keep(values, NUMBER, value -> entry.number = value);
        keep(values, "intitule", value -> entry.title = value);
        keep(values, "nomenclature europe niveau", value -> entry.level = value);
        keep(values, "date decision", value -> entry.from = value);
        keep(values, "date effet", value -> entry.from = value);
        keep(values, "date fin enregistrement", value -> entry.until = value);
        keep(values, "nom certificateur", value -> entry.certifier = value);
        String code = values.getOrDefault("bloc competences code", "");
        String title = values.getOrDefault("bloc competences libelle", "");
        if (!code.isEmpty() || !title.isEmpty()) {
            entry.blocks.add(new RegisterEntry.Block(code, title, place));
        }
    }

    private static void keep(Map<String, String> values, String name, Consumer<String> into) {
        String value = values.getOrDefault(name, "");
        if (!value.isEmpty()) {
            into.accept(value);
        }
    }
}
