package org.acquis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.platform.School;
import org.acquis.platform.Schools;
import org.jooq.DSLContext;

/** Which school a command is about: the one that is named, or the only one. */
final class ChoosingSchool {
    private final Schools schools;

    ChoosingSchool(DSLContext sql) {
        schools = new Schools(sql);
    }

    /**
     * @param named as {@code --school} says
     * @throws SetupRefused where there is no such school, or several and none is named
     */
    School of(Optional<String> named) {
        List<School> all = schools.all();
        if (all.isEmpty()) {
            throw new SetupRefused("There is no school yet. Make one first: acquis schools add NAME");
        }
        if (named.isPresent()) {
            String name = named.get().strip();
            return schools.named(name)
                    .orElseThrow(() ->
                            new SetupRefused("No school is named \"" + name + "\". The schools are:\n" + list(all)));
        }
        if (all.size() > 1) {
            throw new SetupRefused("There are several schools. Say which one: --school NAME\n" + list(all));
        }
        return all.get(0);
    }

    private static String list(List<School> schools) {
        return schools.stream().map(school -> "  " + school.name()).collect(Collectors.joining("\n"));
    }
}
