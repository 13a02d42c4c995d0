package org.acquis.framework.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.acquis.framework.Bilingual;

/**
 * What a file says of the certification as a whole. A référentiel that is one section of a larger file says none of it.
 *
 * @param creator who answers for the document, where it is said
 * @param rncpCode such as RNCP12345
 * @param level of the qualification, 3 to 8
 * @param version what its editor calls this edition
 * @param registeredFrom first day of the registration
 * @param registeredUntil last day of the registration
 */
public record UnderstoodHeading(
        Optional<Wording> title,
        Optional<String> creator,
        Optional<String> rncpCode,
        Optional<Integer> level,
        Optional<String> version,
        Optional<Bilingual> description,
        Optional<Bilingual> notes,
        Optional<LocalDate> registeredFrom,
        Optional<LocalDate> registeredUntil) {

    /** Nothing but what stands above the table: a title, a code, a level. */
    public static UnderstoodHeading of(Optional<String> title, Optional<String> rncpCode, Optional<Integer> level) {
        return new UnderstoodHeading(
                title.map(Wording::official),
                Optional.empty(),
                rncpCode,
                level,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public UnderstoodHeading with(Wording named, Optional<String> code, Optional<Integer> qualification) {
        return new UnderstoodHeading(
                Optional.of(named),
                creator,
                code,
                qualification,
                version,
                description,
                notes,
                registeredFrom,
                registeredUntil);
    }
}
