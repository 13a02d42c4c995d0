package org.acquis;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.ops.Database;
import org.acquis.ops.Settings;
import org.acquis.platform.RegistrationKey;
import org.acquis.platform.RegistrationLinks;
import org.acquis.platform.School;
import org.acquis.platform.Schools;

/** Makes a registration link and says, in Moodle's words, what to do with it. */
final class OfferingLink {
    private final Database database;
    private final Settings settings;
    private final Clock clock;

    OfferingLink(Database database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where no platform is known yet: a link, or, where the school has to be chosen first, how to make one. */
    String first() {
        if (settings.registrationKey().isPresent()) {
            return "\nNo platform is known yet. Platforms register at " + settings.url()
                    + "/lti/register/ followed by ACQUIS_REGISTRATION_KEY.";
        }
        List<School> all = new Schools(database.sql()).all();
        return all.size() > 1
                ? "\nNo platform is known yet. Make a registration link for the school that the first one will belong to:\n\n"
                        + "  acquis registration-link --school NAME\n\nThe schools are:\n" + names(all)
                : "\nNo platform is known yet.\n" + offer(Optional.empty());
    }

    /**
     * @param named school, made when it is new; where none is named the only one, or the one that the platform will found
     * @return for a terminal
     * @throws SetupRefused where several schools are there and none is named
     */
    String offer(Optional<String> named) {
        Optional<School> school = named.map(this::foundOrMake).or(this::only);
        Instant now = clock.instant();
        RegistrationKey key = new RegistrationLinks(database, settings.registrationKey())
                .create(school.map(School::id), new SecureRandom(), now);
        String until = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(ZoneId.systemDefault())
                .format(now.plus(RegistrationLinks.VALID_FOR));
        return """

                Registration link, for one platform of %s, until %s:

                  %s/lti/register/%s

                In Moodle, as an administrator: Site administration > Plugins > Activity modules > External tool >
                Manage tools. Paste the link into "Tool URL..." and click "Add LTI Advantage". Afterwards click
                "Activate" on the card of Acquis.
                """.formatted(
                        school.map(known -> "\"" + known.name() + "\"").orElse("a new school"),
                        until,
                        settings.url(),
                        key.secret());
    }

    private Optional<School> only() {
        List<School> all = new Schools(database.sql()).all();
        if (all.size() > 1) {
            throw new SetupRefused(
                    "There are several schools. Name the one that the platform will belong to: --school NAME\n"
                            + names(all));
        }
        return all.stream().findFirst();
    }

    private static String names(List<School> schools) {
        return schools.stream().map(school -> "  " + school.name()).collect(Collectors.joining("\n"));
    }

    private School foundOrMake(String name) {
        return database.transaction(tx -> FirstDay.founding(clock).named(tx, name));
    }
}
