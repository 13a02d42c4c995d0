package org.acquis;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.ApiTokenId;
import org.acquis.platform.ApiTokenOverview;
import org.acquis.platform.ApiTokens;
import org.acquis.platform.School;
import org.acquis.platform.Schools;

/** What an operator does with the tokens of programs, and how it is said in a terminal. */
final class RulingTokens {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 3_650;

    private final Database database;
    private final ApiTokens tokens;
    private final Clock clock;

    RulingTokens(Database database, Clock clock) {
        this.database = database;
        this.tokens = new ApiTokens(database, new AuditLog(clock), clock);
        this.clock = clock;
    }

    /**
     * @param url of this instance
     * @return for a terminal, with the token in it
     * @throws SetupRefused with the remedy
     */
    String create(Optional<String> school, String name, int days, URI url) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            throw new SetupRefused("A token's name has 1 to " + LONGEST_NAME + " visible characters: --name NAME");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new SetupRefused("A token works for 1 to " + LONGEST_DAYS + " days: --days DAYS");
        }
        School owner = new ChoosingSchool(database.sql()).of(school);
        ApiTokens.Created made = tokens.create(owner.id(), called, Duration.ofDays(days), new SecureRandom());
        return """

                Token %d, for the published versions of "%s", until %s:

                  %s

                It is shown this once. A program sends it as a header:

                  Authorization: Bearer TOKEN

                and begins at %s/ims/case/v1p1/CFDocuments
                """.formatted(
                        made.id().value(),
                        owner.name(),
                        day(made.expiresAt()),
                        made.token().secret(),
                        url);
    }

    /** One a line: number, state, end, last use, school, name. */
    List<String> lines() {
        Schools schools = new Schools(database.sql());
        return tokens.all().stream()
                .map(each -> each.id().value() + "\t" + state(each) + "\tuntil " + day(each.expiresAt()) + "\t"
                        + each.lastUsedAt().map(at -> "used " + day(at)).orElse("never used") + "\t"
                        + schools.find(each.school()).map(School::name).orElse("") + "\t" + each.name())
                .toList();
    }

    /** @throws SetupRefused where nothing was to be revoked */
    void revoke(long id) {
        if (!tokens.revoke(new ApiTokenId(id))) {
            throw new SetupRefused(
                    "No token has the number " + id + ", or it was revoked before. List them: acquis api-token list");
        }
    }

    private String state(ApiTokenOverview token) {
        return token.state(clock.instant()).name().toLowerCase(Locale.ROOT);
    }

    private static String day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }
}
