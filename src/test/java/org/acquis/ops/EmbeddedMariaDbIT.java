package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbIT {
    private static final Path SERVERS = Path.of("target", "mariadb");

    /** Made once: preparing a home takes longer than all the rest. */
    @TempDir
    private static Path home;

    @Test
    void a_restart_keeps_the_data_but_not_the_password() {
        String firstPassword;
        try (var database = start()) {
            firstPassword = database.access().password();
            run(database.access(), "CREATE TABLE kept (word VARCHAR(20)) AS SELECT 'é🎓' AS word");
        }
        try (var database = start();
                var sql = open(database.access())) {
            assertThat(sql.fetchValue("SELECT word FROM kept")).isEqualTo("é🎓");
            assertThat(database.access().password()).isNotEqualTo(firstPassword);
        }
    }

    @Test
    void nobody_enters_without_the_password() {
        try (var database = start()) {
            var url = database.access().url();
            assertThatThrownBy(() -> run(new DatabaseAccess(url, "root", ""), "SELECT 1"));
            assertThatThrownBy(() -> run(new DatabaseAccess(url, EmbeddedMariaDb.USER, ""), "SELECT 1"));
            assertThat(database.access().toString())
                    .doesNotContain(database.access().password());
        }
    }

    @Test
    void a_second_start_on_the_same_home_is_refused_but_may_connect() {
        try (var database = start()) {
            assertThatThrownBy(EmbeddedMariaDbIT::start)
                    .isInstanceOf(EmbeddedMariaDbFailure.class)
                    .hasMessageContaining("already runs on")
                    .hasMessageContaining("ACQUIS_HOME");
            assertThat(EmbeddedMariaDb.running(home)).contains(database.access());
        }
        assertThat(EmbeddedMariaDb.running(home)).isEmpty();
    }

    @Test
    void what_another_process_needs_to_connect_is_for_the_owner_only() throws IOException {
        try (var database = start()) {
            var embedded = home.resolve("embedded");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(embedded)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(embedded.resolve("connection"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(embedded.resolve("connection")))
                    .contains(database.access().password());
        }
    }

    @Test
    void a_killed_jvm_takes_its_server_along_and_the_next_start_finds_all_that_was_committed() throws Exception {
        var child = childJvm();
        var server = ProcessHandle.of(serverOf(child)).orElseThrow();
        child.destroyForcibly().waitFor();

        server.onExit().get(30, TimeUnit.SECONDS);
        assertThat(EmbeddedMariaDb.running(home)).isEmpty();
        try (var database = start();
                var sql = open(database.access())) {
            assertThat(sql.fetchValue("SELECT COUNT(*) FROM committed")).isEqualTo(1L);
        }
    }

    @Test
    void a_server_left_over_is_ended_by_the_next_start() throws Exception {
        var child = childJvm();
        var server = ProcessHandle.of(serverOf(child)).orElseThrow();
        child.toHandle().children().filter(it -> it.pid() != server.pid()).forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();

        try (var database = start()) {
            assertThat(server.isAlive()).isFalse();
            run(database.access(), "SELECT id FROM committed");
        }
    }

    @Test
    void a_process_that_only_has_the_old_number_is_left_alone() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    home.resolve("embedded/connection"),
                    "pid=" + stranger.pid() + "\nstarted=2026-01-01T00:00:00Z\nport=1\npassword=x\n");
            assertThat(EmbeddedMariaDb.running(home)).isEmpty();
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_server_that_ends_by_itself_is_started_again_and_the_pool_goes_on() throws IOException {
        try (var embedded = start();
                var database = Database.open(embedded.access(), 1)) {
            database.sql().execute("CREATE TABLE survives (id INT PRIMARY KEY)");
            var killed = RunningServer.of(EmbeddedHome.below(home)).orElseThrow();
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();

            assertThat(answerAfterWaiting(database)).isEqualTo(0L);
            assertThat(RunningServer.of(EmbeddedHome.below(home)).orElseThrow().pid())
                    .isNotEqualTo(killed.pid());
        }
    }

    /** Each try waits inside the pool, at most its patience of three seconds. */
    private static Object answerAfterWaiting(Database database) {
        for (int tries = 1; ; tries++) {
            try {
                return database.sql().fetchValue("SELECT COUNT(*) FROM survives");
            } catch (RuntimeException e) {
                assertThat(DatabaseUnavailable.explains(e)).as(e.toString()).isTrue();
                assertThat(tries).isLessThan(40);
            }
        }
    }

    @Test
    void a_server_installed_here_serves_where_the_bundled_one_does_not_fit(@TempDir Path another) {
        var installed = MariaDbProgram.installed(System.getenv("PATH"));
        assumeTrue(installed.isPresent(), "this machine has no MariaDB of its own");
        try (var database = EmbeddedMariaDb.start(another, installed::orElseThrow, TestDatabase.FAST)) {
            run(database.access(), "CREATE TABLE made (id INT PRIMARY KEY)");
        }
    }

    @Test
    void a_damaged_folder_is_explained_with_what_the_server_said(@TempDir Path another) throws IOException {
        EmbeddedMariaDb.start(another, SERVERS, TestDatabase.FAST).close();
        Files.writeString(another.resolve("embedded/data/ibdata1"), "not a tablespace");
        assertThatThrownBy(() -> EmbeddedMariaDb.start(another, SERVERS, TestDatabase.FAST))
                .isInstanceOf(EmbeddedMariaDbFailure.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("server.log")
                .hasMessageContaining("ERROR");
    }

    @Test
    void a_home_that_cannot_be_written_is_explained() throws IOException {
        var file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedMariaDb.start(file, SERVERS, List.of()))
                .isInstanceOf(EmbeddedMariaDbFailure.class)
                .hasMessageContaining("ACQUIS_HOME");
    }

    private static EmbeddedMariaDb start() {
        return EmbeddedMariaDb.start(home, SERVERS, TestDatabase.FAST);
    }

    private static Process childJvm() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.acquis.ops.EmbeddedMariaDbChild",
                        home.toString(),
                        SERVERS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The child prints the number of its server once it is ready. */
    private static long serverOf(Process child) {
        return child.inputReader()
                .lines()
                .filter(line -> line.startsWith("server "))
                .mapToLong(line -> Long.parseLong(line.substring("server ".length())))
                .findFirst()
                .orElseThrow();
    }

    private static CloseableDSLContext open(DatabaseAccess access) {
        return DSL.using(access.url(), access.user(), access.password());
    }

    private static void run(DatabaseAccess access, String statement) {
        try (var sql = open(access)) {
            sql.execute(statement);
        }
    }
}
