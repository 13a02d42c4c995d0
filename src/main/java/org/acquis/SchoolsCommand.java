package org.acquis;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.acquis.platform.School;
import org.acquis.platform.SchoolId;
import org.acquis.platform.Schools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Schools belong to the operator: no page makes or names one. */
@Command(
        name = "schools",
        description = "Lists the schools of this instance; adds or renames one.",
        mixinStandardHelpOptions = true)
final class SchoolsCommand implements Runnable {
    private static final Clock CLOCK = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the spec before it runs anything
    SchoolsCommand() {}

    @Override
    public void run() {
        with(instance -> new Schools(instance.storage().database().sql())
                .all()
                .forEach(school -> instance.out().println(school.id().value() + "\t" + school.name())));
    }

    @Command(name = "add", description = "Adds a school.", mixinStandardHelpOptions = true)
    void add(@Parameters(paramLabel = "NAME") String name) {
        SchoolName.check(Optional.of(name));
        with(instance -> {
            School added = instance.storage()
                    .database()
                    .transaction(tx -> FirstDay.founding(CLOCK).found(tx, name.strip()));
            instance.out().println(added.id().value() + "\t" + added.name());
        });
    }

    @Command(name = "rename", description = "Gives a school another name.", mixinStandardHelpOptions = true)
    void rename(
            @Parameters(paramLabel = "ID", description = "its number in the list") long id,
            @Parameters(paramLabel = "NAME") String name) {
        SchoolName.check(Optional.of(name));
        with(instance -> {
            Schools schools = new Schools(instance.storage().database().sql());
            School school = schools.find(new SchoolId(id))
                    .orElseThrow(
                            () -> new SetupRefused("No school has the number " + id + ". List them: acquis schools"));
            List<Path> files = instance.files(CLOCK).against(school, name.strip());
            if (!files.isEmpty()) {
                throw new SetupRefused(
                        "Files describe platforms of this school under its present name, and the next start"
                                + " would refuse them. Write \"school\": \"" + name.strip()
                                + "\" there first, then rename"
                                + " again:\n"
                                + files.stream().map(file -> "  " + file).collect(Collectors.joining("\n")));
            }
            schools.rename(school.id(), name.strip());
            instance.out().println(id + "\t" + name.strip() + " (was " + school.name() + ")");
        });
    }

    private void with(Consumer<Instance> work) {
        Instance.reach(spec, CLOCK, work);
    }
}
