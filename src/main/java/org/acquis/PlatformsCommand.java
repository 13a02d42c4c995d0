package org.acquis;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.acquis.ops.AuditLog;
import org.acquis.platform.PlatformOverview;
import org.acquis.platform.PlatformOverview.Deployment;
import org.acquis.platform.RuledBy;
import org.acquis.platform.RulingPlatforms;
import org.acquis.platform.School;
import org.acquis.platform.Schools;
import org.acquis.platform.SelectPlatforms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What administrators do on their connection page, for an operator: above all when nobody can come in any more. */
@Command(
        name = "platforms",
        description =
                "Lists the platforms of all schools; suspends, resumes, removes, releases, or accepts a deployment.",
        mixinStandardHelpOptions = true)
final class PlatformsCommand implements Runnable {
    private static final Clock CLOCK = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the spec before it runs anything
    PlatformsCommand() {}

    @Override
    public void run() {
        with(instance -> {
            Schools schools = new Schools(instance.storage().database().sql());
            for (PlatformOverview each : all(instance)) {
                instance.out()
                        .println(each.id().value() + "\t" + each.status().code() + (each.file() ? " (file)" : "") + "\t"
                                + each.issuer() + "\t" + each.clientId() + "\t"
                                + schools.find(each.school()).map(School::name).orElse(""));
                each.deployments()
                        .forEach(deployment -> instance.out()
                                .println("\tdeployment " + deployment.name() + "\t"
                                        + (deployment.accepted() ? "accepted" : "pending")));
            }
        });
    }

    @Command(name = "accept", description = "Accepts a deployment that waits.", mixinStandardHelpOptions = true)
    void accept(
            @Parameters(paramLabel = "PLATFORM", description = "its number in the list") long platform,
            @Parameters(paramLabel = "DEPLOYMENT", description = "as the platform names it") String deployment) {
        with(instance -> {
            PlatformOverview known = find(instance, platform);
            Deployment waiting = known.deployments().stream()
                    .filter(each -> each.name().equals(deployment) && !each.accepted())
                    .findFirst()
                    .orElseThrow(
                            () -> new SetupRefused("No deployment of this name waits there. List: acquis platforms"));
            said(instance, ruling(instance).accept(known.school(), known.id(), waiting.id(), RuledBy.operator()));
        });
    }

    @Command(name = "suspend", description = "Nobody enters from there any more.", mixinStandardHelpOptions = true)
    void suspend(@Parameters(paramLabel = "PLATFORM") long platform) {
        with(instance -> {
            PlatformOverview known = find(instance, platform);
            said(instance, ruling(instance).suspend(known.school(), known.id(), RuledBy.operator()));
        });
    }

    @Command(name = "resume", description = "Opens a suspended platform again.", mixinStandardHelpOptions = true)
    void resume(@Parameters(paramLabel = "PLATFORM") long platform) {
        with(instance -> {
            PlatformOverview known = find(instance, platform);
            said(instance, ruling(instance).resume(known.school(), known.id(), RuledBy.operator()));
        });
    }

    @Command(
            name = "remove",
            description = "Nobody enters from there any more, and a newer registration may take its courses over.",
            mixinStandardHelpOptions = true)
    void remove(@Parameters(paramLabel = "PLATFORM") long platform) {
        with(instance -> {
            PlatformOverview known = find(instance, platform);
            said(instance, ruling(instance).remove(known.school(), known.id(), RuledBy.operator()));
        });
    }

    @Command(
            name = "release",
            description = "A platform whose file was taken away is ruled by pages and commands from now on.",
            mixinStandardHelpOptions = true)
    void release(@Parameters(paramLabel = "PLATFORM") long platform) {
        with(instance -> {
            PlatformOverview known = find(instance, platform);
            instance.files(CLOCK).describing(known).ifPresent(file -> {
                throw new SetupRefused(file + " still describes this platform, and would win at the next start."
                        + " Take the file away first.");
            });
            said(instance, ruling(instance).release(known.school(), known.id(), RuledBy.operator()));
        });
    }

    private static void said(Instance instance, boolean done) {
        if (!done) {
            throw new SetupRefused(
                    "Nothing was changed: a file rules this platform (acquis platforms release), or it is"
                            + " in another state. List: acquis platforms");
        }
        instance.out().println("done");
    }

    private static RulingPlatforms ruling(Instance instance) {
        return new RulingPlatforms(instance.storage().database(), new AuditLog(CLOCK), CLOCK);
    }

    private static PlatformOverview find(Instance instance, long id) {
        return all(instance).stream()
                .filter(each -> each.id().value() == id)
                .findFirst()
                .orElseThrow(() -> new SetupRefused("No platform has the number " + id + ". List: acquis platforms"));
    }

    private static List<PlatformOverview> all(Instance instance) {
        return new SelectPlatforms(instance.storage().database().sql()).all();
    }

    private void with(Consumer<Instance> work) {
        Instance.reach(spec, CLOCK, work);
    }
}
