package org.acquis;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acquis.documents.ExportFormat;
import org.acquis.documents.Exported;
import org.acquis.documents.ExportedFile;
import org.acquis.documents.ExportingVersion;
import org.acquis.framework.versions.LockedVersion;
import org.acquis.platform.School;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a published version of a school away as a file. */
@Command(
        name = "export",
        description = "Writes a published version of a school's référentiel as a file.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the file is written", "1:it broke down", "2:called or set up wrong"})
final class ExportCommand implements Runnable {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    @Parameters(
            paramLabel = "VERSION",
            arity = "0..1",
            description = "Its label or its number in: acquis export --list")
    private @Nullable String version;

    @Option(names = "--list", description = "Only lists the versions: number, label, state, title.")
    private boolean list;

    @Option(
            names = "--school",
            paramLabel = "NAME",
            description = "School whose version it is; may be left out where there is only one.")
    private @Nullable String school;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "case",
            completionCandidates = Formats.class,
            description = "One of: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} where none is named.")
    private String format;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "fr",
            description = "Of a PDF: fr or en; ${DEFAULT-VALUE} where none is named.")
    private String language;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it, in place of what is there; without it standard output.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills all that is not marked before it runs anything
    ExportCommand() {}

    @Override
    public void run() {
        // The log speaks on standard output, where it would stand inside the file.
        PrintStream out = System.out;
        System.setOut(System.err);
        try {
            Instance.reach(
                    spec,
                    Clock.systemUTC(),
                    instance -> export(instance.storage().database().sql(), out));
        } finally {
            System.setOut(out);
        }
    }

    /** @throws SetupRefused with the remedy */
    void export(DSLContext sql, PrintStream out) {
        School owner = new ChoosingSchool(sql).of(Optional.ofNullable(school));
        ChoosingVersion choosing = new ChoosingVersion(sql);
        if (list) {
            choosing.lines(owner).forEach(out::println);
            return;
        }
        if (version == null) {
            throw new SetupRefused("Which version? They are listed by: acquis export --list");
        }
        ExportFormat wanted = ExportFormat.of(format)
                .orElseThrow(() -> new SetupRefused(
                        "There is no format " + format + ". There are: " + String.join(", ", new Formats())));
        if (!LANGUAGES.contains(language)) {
            throw new SetupRefused("There is no PDF in " + language + ". There are: fr, en");
        }
        if (output == null && !wanted.isText()) {
            throw new SetupRefused("This format is no text. Say where to write it: -o FILE");
        }
        LockedVersion chosen = choosing.of(owner, version);
        byte[] content = made(new ExportingVersion(sql)
                        .of(owner.id().value(), chosen.id(), wanted, Locale.forLanguageTag(language)))
                .content();
        if (output == null) {
            out.write(content, 0, content.length);
            out.flush();
        } else {
            write(output, content);
        }
    }

    private static ExportedFile made(Exported outcome) {
        if (outcome instanceof Exported.Made made) {
            return made.file();
        }
        throw new SetupRefused(
                outcome instanceof Exported.TooLarge
                        ? "This version is too large for a PDF. The other formats hold all of it."
                        : "This version went while it was read.");
    }

    /** Whole or not at all: beside it first, then in its place. */
    private static void write(Path file, byte[] content) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new SetupRefused("No file can be written at " + file + ". Name a file in a folder that exists.");
        }
        try {
            Path beside = folder.resolve("." + file.getFileName() + ".part");
            try {
                Files.write(beside, content);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (AccessDeniedException denied) {
            throw new SetupRefused("No file may be written in " + folder + ". Choose another folder: -o FILE");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** For the help of the command. */
    private static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values()).map(ExportFormat::code).iterator();
        }
    }
}
