package org.acquis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.ops.AuditLog;
import org.acquis.ops.CheckingMasterSecret;
import org.acquis.ops.Database;
import org.acquis.ops.DatabaseAccess;
import org.acquis.ops.DatabaseAnswers;
import org.acquis.ops.EmbeddedMariaDb;
import org.acquis.ops.HealthFinding;
import org.acquis.ops.MasterSecret;
import org.acquis.ops.MasterSecretRefused;
import org.acquis.ops.MigrationsCurrent;
import org.acquis.ops.Settings;
import org.acquis.ops.Vault;
import org.acquis.platform.CheckingConnection;
import org.acquis.platform.HttpClientLti;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.JooqToolKeys;
import org.acquis.platform.PlatformOverview;
import org.acquis.platform.PlatformStatus;
import org.acquis.platform.SelectPlatforms;
import org.acquis.platform.ToolTemplate;
import org.acquis.web.FindingWords;
import org.acquis.web.Language;
import org.acquis.web.TextBook;
import org.acquis.web.Texts;

/** What the doctor looks at, one line a finding. It migrates nothing, and says no secret. */
final class Examination {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> out;
    private final Texts texts;
    private boolean well = true;

    /** @param out takes lines for a terminal */
    Examination(Settings settings, Clock clock, Consumer<String> out) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
        this.texts = new TextBook(ZoneId.systemDefault()).in(Language.of(Locale.getDefault()));
    }

    /**
     * @param only numbers of platforms; none: all that are not removed
     * @return whether nothing is to mend
     */
    boolean of(Collection<Long> only) {
        Optional<DatabaseAccess> access = settings.database().or(() -> EmbeddedMariaDb.running(settings.home()));
        if (access.isPresent()) {
            return of(access.get(), only);
        }
        try (EmbeddedMariaDb embedded = EmbeddedMariaDb.start(settings.home())) {
            return of(embedded.access(), only);
        }
    }

    boolean of(DatabaseAccess access, Collection<Long> only) {
        try (Database database = Database.open(access)) {
            HealthFinding answers = new DatabaseAnswers(database).check();
            say(answers);
            HealthFinding current = new MigrationsCurrent(database).check();
            say(current);
            if (answers.well() && current.well()) {
                secret(database).ifPresent(secret -> connections(database, secret, only));
            }
        }
        return well;
    }

    /** Empty: it is not the one that the keys in this database can be read with. */
    private Optional<MasterSecret> secret(Database database) {
        try {
            MasterSecret secret = settings.secret().orElseGet(() -> MasterSecret.keptInHome(settings.home()));
            new CheckingMasterSecret(database, clock).look(secret);
            return Optional.of(secret);
        } catch (MasterSecretRefused refused) {
            say("secret", false, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private void connections(Database database, MasterSecret secret, Collection<Long> only) {
        JooqToolKeys keys = new JooqToolKeys(database, new Vault(secret), clock);
        // Our own public address may be a private one, seen from here.
        try (HttpClientLti ourselves = new HttpClientLti(true, PATIENCE);
                HttpClientLti http = new HttpClientLti(settings.allowPrivateNetwork(), PATIENCE)) {
            publicAddress(ourselves, keys);
            CheckingConnection checking = new Connecting(
                            settings,
                            database,
                            http,
                            keys,
                            ToolTemplate.read(settings.ltiConfig()),
                            new AuditLog(clock),
                            clock)
                    .checking();
            platforms(database, only).forEach(platform -> examine(platform, database, checking));
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }

    private void publicAddress(LtiHttp http, JooqToolKeys keys) {
        String place = settings.url().toString();
        try {
            LtiResponse response = http.send(LtiRequest.get(settings.url().resolve("/lti/jwks"), "application/json"));
            String served = new String(response.body(), StandardCharsets.UTF_8);
            boolean ours = response.status() == 200
                    && keys.published().stream().anyMatch(key -> served.contains("\"" + key.keyId() + "\""));
            say(place, ours, texts.of("connection.check.tool-url" + (ours ? "" : "-other")));
        } catch (LtiHttpException e) {
            say(place, false, texts.of("connection.check.tool-url-unreachable", e.kind()));
        }
    }

    private static List<PlatformOverview> platforms(Database database, Collection<Long> only) {
        List<PlatformOverview> all = new SelectPlatforms(database.sql()).all();
        List<PlatformOverview> chosen = all.stream()
                .filter(each -> only.isEmpty()
                        ? each.status() != PlatformStatus.REMOVED
                        : only.contains(each.id().value()))
                .toList();
        if (chosen.isEmpty() && !only.isEmpty()) {
            throw new SetupRefused("No platform has this number. List: acquis platforms");
        }
        return chosen;
    }

    private void examine(PlatformOverview platform, Database database, CheckingConnection checking) {
        String place = platform.name() + " (" + platform.clientId() + ")";
        new JooqRegistrations(database)
                .find(platform.id())
                .ifPresent(registration -> checking.of(platform, registration)
                        .forEach(finding -> say(place, finding.well(), FindingWords.of(texts, finding))));
    }

    private void say(HealthFinding finding) {
        say(finding.name(), finding.well(), finding.advice());
    }

    private void say(String place, boolean good, String what) {
        well &= good;
        out.accept((good ? "ok   " : "FAIL ") + place + ": " + what);
    }
}
