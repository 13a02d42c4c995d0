package org.acquis;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.acquis.assessment.moving.MovingCourse;
import org.acquis.assessment.moving.PreviewingMove;
import org.acquis.documents.ExportingVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.framework.SelectVersionsOfSchool;
import org.acquis.framework.correspondences.ConfirmingCorrespondences;
import org.acquis.framework.drafts.AttachingWording;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.PublishingDraft;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.SelectDraftSteps;
import org.acquis.framework.drafts.StartingDraft;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.framework.versions.RetiringVersion;
import org.acquis.framework.versions.RewordingLabels;
import org.acquis.framework.versions.SelectLabelledVersion;
import org.acquis.framework.versions.SelectVersionContent;
import org.acquis.gradesync.MovingScores;
import org.acquis.gradesync.Outbox;
import org.acquis.gradesync.RetitlingColumns;
import org.acquis.gradesync.SelectSyncStates;
import org.acquis.gradesync.SyncState;
import org.acquis.gradesync.sending.OutboxWorker;
import org.acquis.gradesync.sending.Pace;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.deeplink.DeepLinkingResponses;
import org.acquis.lti13.keys.PlatformKeys;
import org.acquis.lti13.keys.ToolJwks;
import org.acquis.lti13.launch.LaunchVerifier;
import org.acquis.lti13.login.ThirdPartyLogin;
import org.acquis.lti13.login.UnknownDeployment;
import org.acquis.lti13.nrps.NrpsClient;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.lti13.service.ServiceCalls;
import org.acquis.lti13.service.TokenObserver;
import org.acquis.mapping.FillingMapping;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.DatabaseAnswers;
import org.acquis.ops.Health;
import org.acquis.ops.Metrics;
import org.acquis.ops.MigrationsCurrent;
import org.acquis.ops.RateLimit;
import org.acquis.ops.ReferenceNumbers;
import org.acquis.ops.Settings;
import org.acquis.ops.Vault;
import org.acquis.platform.FoundingSchool;
import org.acquis.platform.HttpClientLti;
import org.acquis.platform.JooqPendingLogins;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.JooqToolKeys;
import org.acquis.platform.NotingTokens;
import org.acquis.platform.PendingDeployments;
import org.acquis.platform.PlatformJournal;
import org.acquis.platform.RulingPlatforms;
import org.acquis.platform.StaticRegistrations;
import org.acquis.platform.ToolTemplate;
import org.acquis.roster.GivingSchoolRoles;
import org.acquis.roster.PersonId;
import org.acquis.roster.RecordingVisit;
import org.acquis.roster.RefreshingRoster;
import org.acquis.roster.RosterForPages;
import org.acquis.roster.SelectLearner;
import org.acquis.roster.SelectSchoolMembers;
import org.acquis.roster.TakingOver;
import org.acquis.web.Assets;
import org.acquis.web.ErrorPages;
import org.acquis.web.OnlyForms;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;
import org.acquis.web.Shells;
import org.acquis.web.TextBook;
import org.acquis.web.caseapi.CaseRoutes;
import org.acquis.web.content.ContentRoutes;
import org.acquis.web.framework.AccommodationRoutes;
import org.acquis.web.framework.DraftRoutes;
import org.acquis.web.framework.ExportRoutes;
import org.acquis.web.framework.FrameworksRoutes;
import org.acquis.web.framework.HistoryRoutes;
import org.acquis.web.framework.PartRoutes;
import org.acquis.web.framework.ScaleRoutes;
import org.acquis.web.framework.TaskRoutes;
import org.acquis.web.grid.GridActs;
import org.acquis.web.grid.GridRoutes;
import org.acquis.web.grid.SyncStates;
import org.acquis.web.health.HealthRoutes;
import org.acquis.web.lti.Arrivals;
import org.acquis.web.lti.CheckingCookies;
import org.acquis.web.lti.FetchingSecret;
import org.acquis.web.lti.FindingReviewed;
import org.acquis.web.lti.LoginLimit;
import org.acquis.web.lti.LtiRoutes;
import org.acquis.web.lti.RefusalLog;
import org.acquis.web.lti.RefusedLaunches;
import org.acquis.web.mapping.MappingRoutes;
import org.acquis.web.mapping.MoveRoutes;
import org.acquis.web.people.PeopleRoutes;
import org.acquis.web.platform.ConnectionRoutes;
import org.acquis.web.progress.ProgressRoutes;
import org.acquis.web.registration.RegistrationRoutes;
import org.acquis.web.rules.RulesRoutes;
import org.acquis.web.session.BrowserCookie;
import org.acquis.web.session.ClosedDoors;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.acquis.web.session.Sessions;
import org.acquis.web.sync.DeletionRoutes;
import org.acquis.web.sync.SyncRoutes;
import org.acquis.web.versions.CompareRoutes;
import org.acquis.web.versions.DifferencesRoutes;
import org.acquis.web.versions.RetiringRoutes;
import org.acquis.web.versions.VersionRoutes;

/** The whole graph: from settings to a server, in the order of the journey from a launch to the gradebook. */
public final class App implements AutoCloseable {
    /** A page that waits for a platform waits no longer than this. */
    private static final Duration PLATFORM_DEADLINE = Duration.ofSeconds(10);

    /** A page that could also do without an answer waits no longer than this. */
    private static final Duration PAGE_PATIENCE = Duration.ofSeconds(1);

    private static final long LARGEST_REQUEST = 256 << 10;

    private final Javalin server;
    private final int port;
    private final OutboxWorker outbox;
    private final Housekeeping housekeeping;
    private final List<AutoCloseable> parts;

    private App(Javalin server, int port, OutboxWorker outbox, Housekeeping housekeeping, List<AutoCloseable> parts) {
        this.server = server;
        this.outbox = outbox;
        this.housekeeping = housekeeping;
        this.port = port;
        this.parts = parts;
    }

    /**
     * Wires everything; nothing listens yet.
     *
     * @param more further routes on the same server: the demo LMS
     */
    public static App create(
            Settings settings, Database database, Vault vault, Clock clock, Consumer<JavalinConfig> more) {
        SecureRandom random = new SecureRandom();
        Metrics metrics = new Metrics();
        metrics.watch(database);
        AuditLog audit = new AuditLog(clock);
        ReferenceNumbers references = new ReferenceNumbers(random);

        // Platforms: who may talk to us, and how we talk to them.
        JooqRegistrations registrations = new JooqRegistrations(database);
        JooqPendingLogins pendingLogins = new JooqPendingLogins(database);
        JooqToolKeys toolKeys = new JooqToolKeys(database, vault, clock);
        // Apart from the start, which would wait for seconds; if it fails, the first who needs a key makes it.
        CompletableFuture.runAsync(toolKeys::prepare);
        HttpClientLti http = new HttpClientLti(settings.allowPrivateNetwork(), PLATFORM_DEADLINE);
        TokenObserver noting = new NotingTokens(new PlatformJournal(database), clock);
        ServiceCalls services = new ServiceCalls(http, new AccessTokens(http, toolKeys, clock, noting), clock);
        ToolTemplate tool = ToolTemplate.read(settings.ltiConfig());
        FoundingSchool founding = FirstDay.founding(clock);
        new StaticRegistrations(database, settings.ltiConfig(), settings.allowPrivateNetwork(), founding, clock)
                .apply();

        // Launch: from a form post to a session.
        ThirdPartyLogin login = new ThirdPartyLogin(
                settings.url(),
                settings.url().resolve("/lti/launch"),
                registrations,
                pendingLogins,
                random,
                UnknownDeployment.LEFT_TO_THE_LAUNCH);
        LaunchVerifier verifier = new LaunchVerifier(
                registrations, pendingLogins, new PlatformKeys(http.capped(HttpClientLti.LARGEST_KEY_SET)));
        SelectFrameworkVersion versions = new SelectFrameworkVersion(database.sql());
        SelectPublishedVersions published = new SelectPublishedVersions(database.sql());
        FillingMapping filling = new FillingMapping(database, published, versions, audit, clock);
        Sessions sessions = new Sessions(database.sql(), random);
        NrpsClient nrps = new NrpsClient(services);
        AgsClient ags = new AgsClient(services);
        RefreshingRoster roster = new RefreshingRoster(database, registrations, nrps);
        RosterForPages rosterForPages = new RosterForPages(roster, PAGE_PATIENCE);
        Arrivals arrivals = new Arrivals(
                new RecordingVisit(
                        database, new TakingOver(audit, new MovingScores()), new RetitlingColumns(clock), clock),
                filling::from,
                new FindingReviewed(new SelectLearner(database.sql()), roster, clock),
                sessions,
                clock);

        // Gradebook: rows written with the revision, sent apart from it.
        OutboxWorker outbox = new OutboxWorker(database, registrations, ags, clock, new Random(), Pace.usual());
        SelectSyncStates syncStates = new SelectSyncStates(database.sql());

        // Pages.
        TextBook texts = new TextBook(ZoneId.of("Europe/Paris"));
        Pages pages = new Pages();
        ErrorPages errors = new ErrorPages(texts, pages, new ObjectMapper(), references);
        Shells shells = new Shells(texts);
        RefusalLog refusals = new RefusalLog(
                database, audit, references, new RateLimit(60, Duration.ofMinutes(1), 1_000, clock), metrics, clock);
        LtiRoutes lti = new LtiRoutes(
                login,
                verifier,
                new CheckingCookies(login, errors, pages, random, clock),
                new FetchingSecret(verifier, errors, pages),
                arrivals,
                new RefusedLaunches(refusals, errors),
                new PendingDeployments(database),
                new LoginLimit(errors, clock),
                new ToolJwks(toolKeys),
                random,
                clock);
        Connecting connecting = new Connecting(settings, database, http, toolKeys, tool, audit, clock);
        HealthRoutes health = new HealthRoutes(
                new Health(List.of(new DatabaseAnswers(database), new MigrationsCurrent(database))),
                metrics,
                settings.metricsToken(),
                errors);

        Housekeeping housekeeping =
                new Housekeeping(List.of(sessions::sweep, pendingLogins::sweep, connecting.links()::sweep), clock);
        Javalin server = Javalin.create(config -> {
            serverSettings(config);
            config.routes.before(SecurityHeaders::strictest);
            if (settings.url().getScheme().equals("https")) {
                config.routes.before(BrowserCookie::overHttps);
            }
            OnlyForms.mount(config.routes, FrameworksRoutes.IMPORT, ReadingFile.LARGEST);
            new Assets().mount(config.routes);
            errors.mount(config.routes);
            health.mount(config.routes);
            lti.mount(config.routes);
            new RegistrationRoutes(connecting.registering(founding), refusals, errors, pages).mount(config.routes);
            CaseRoutes.create(database, settings.url(), audit, clock).mount(config.routes);
            ClosedDoors doors = new ClosedDoors(sessions, errors, pages, clock);
            SessionRoutes<Session> inSession =
                    new SessionRoutes<>(config.routes, sessions::find, errors, doors::closed, clock);
            new GridRoutes(
                            database,
                            versions,
                            GridActs.create(database, versions, audit, new Outbox()),
                            rosterForPages,
                            activity -> marks(syncStates.of(activity)),
                            pages,
                            shells,
                            clock)
                    .mount(inSession);
            SyncRoutes.create(database, audit, clock, pages, shells, outbox::wake)
                    .mount(inSession);
            DeletionRoutes.create(database, registrations, ags, nrps, audit, clock, pages, shells)
                    .mount(inSession);
            MappingRoutes.create(database, versions, audit, clock, pages, shells)
                    .mount(inSession);
            new MoveRoutes(
                            new PreviewingMove(database.sql(), versions),
                            new MovingCourse(database, versions, audit, clock),
                            pages,
                            shells)
                    .mount(inSession);
            SelectVersionsOfSchool allVersions = new SelectVersionsOfSchool(database.sql());
            SelectDraft drafts = new SelectDraft(database.sql());
            new FrameworksRoutes(allVersions, drafts, new StartingDraft(database, audit, clock), pages, shells)
                    .mount(inSession);
            new ExportRoutes(new ExportingVersion(database.sql())).mount(inSession);
            new VersionRoutes(
                            new SelectLabelledVersion(database.sql()),
                            new RewordingLabels(database, audit),
                            pages,
                            shells)
                    .mount(inSession);
            EditingDraft editing = new EditingDraft(database, audit, clock);
            new PartRoutes(drafts, editing, pages, shells).mount(inSession);
            new TaskRoutes(drafts, editing, pages, shells).mount(inSession);
            new ScaleRoutes(drafts, editing, pages, shells).mount(inSession);
            new AccommodationRoutes(drafts, editing, pages, shells).mount(inSession);
            new HistoryRoutes(drafts, new SelectDraftSteps(database.sql()), editing, pages, shells).mount(inSession);
            new DraftRoutes(
                            drafts,
                            allVersions,
                            new SelectVersionContent(database.sql()),
                            editing,
                            new PublishingDraft(database, audit, clock),
                            new AttachingWording(database, audit),
                            pages,
                            shells)
                    .mount(inSession);
            new CompareRoutes(database.sql(), new ConfirmingCorrespondences(database, audit, clock), pages, shells)
                    .mount(inSession);
            new DifferencesRoutes(database.sql(), drafts, pages, shells).mount(inSession);
            new RetiringRoutes(new RetiringVersion(database, audit, clock)).mount(inSession);
            new PeopleRoutes(
                            new SelectSchoolMembers(database.sql()),
                            new GivingSchoolRoles(database, audit, clock),
                            pages,
                            shells)
                    .mount(inSession);
            RulesRoutes.create(database, versions, audit, clock, pages, shells).mount(inSession);
            new ProgressRoutes(pages, shells, versions, database.sql()).mount(inSession);
            new ConnectionRoutes(
                            database.sql(),
                            new RulingPlatforms(database, audit, clock),
                            connecting.checking(),
                            registrations,
                            pages,
                            shells)
                    .mount(inSession);
            new ContentRoutes(
                            database.sql(),
                            versions,
                            registrations,
                            new DeepLinkingResponses(toolKeys, random),
                            pages,
                            shells,
                            clock)
                    .mount(new SessionRoutes<>(config.routes, sessions::findForContent, errors, doors::closed, clock));
            more.accept(config);
        });
        return new App(
                server,
                settings.port(),
                outbox,
                housekeeping,
                List.of(housekeeping, outbox, rosterForPages, http, metrics));
    }

    private static void serverSettings(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(ReadingFile.LARGEST + 1L, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(ReadingFile.LARGEST + (1L << 20), SizeUnit.BYTES);
    }

    /** Answers requests, and does nothing by itself: for tests that turn the crank. */
    public App listen() {
        server.start(port);
        return this;
    }

    /** Answers requests, sends what is due, and keeps house. */
    public App start() {
        listen();
        outbox.start();
        housekeeping.start();
        return this;
    }

    /** Sends all scores that are due, and returns when none is left; what {@link #start} does by itself. */
    public int deliverDue() {
        return outbox.runDue();
    }

    /** The list of learners shows the gradebook's state; only here do both features meet. */
    private static Map<PersonId, SyncStates.Mark> marks(Map<PersonId, SyncState> states) {
        return states.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new SyncStates.Mark(
                                entry.getValue().code(), entry.getValue().at())));
    }

    /** The port that is really listened on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        Stopping.close(parts);
    }
}
