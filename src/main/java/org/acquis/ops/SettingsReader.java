package org.acquis.ops;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads each setting, and goes on after a wrong one, so that all problems come out together. */
final class SettingsReader {
    private static final String NEW_SECRET = "Make one with: openssl rand -base64 32";
    private static final String KEYS = "[A-Za-z0-9_-]{16,128}";

    private final Map<String, String> environment;
    private final List<SettingsProblem> problems = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Settings read() {
        var allowPrivateNetwork = yesOrNo(Setting.ALLOW_PRIVATE_NETWORK);
        var database = database();
        var settings = new Settings(
                port(),
                url(allowPrivateNetwork),
                folder(Setting.HOME, Path.of(System.getProperty("user.home"), ".acquis")),
                database,
                secret(database.isPresent()),
                ltiConfig(),
                key(Setting.METRICS_TOKEN),
                key(Setting.REGISTRATION_KEY),
                allowPrivateNetwork);
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
        return settings;
    }

    private int port() {
        var value = Setting.PORT.in(environment).orElse(Setting.PORT.byDefault());
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        problem(Setting.PORT, "is not a port", "Set a number from 0 (any free port) to 65535.");
        return 0;
    }

    private URI url(boolean plainHttpToo) {
        var origin = Setting.URL.in(environment).flatMap(SettingsReader::origin);
        if (Setting.URL.in(environment).isEmpty()) {
            problem(Setting.URL, "is missing", "Set the address people reach Acquis at: https://acquis.example.org");
        } else if (origin.isEmpty()) {
            problem(
                    Setting.URL,
                    "is not an address of the form https://host or https://host:port",
                    "Leave out path, query, user and password; Acquis needs a host name (or a port) of its own.");
        } else if (origin.get().getScheme().equals("http") && !plainHttpToo) {
            problem(
                    Setting.URL,
                    "is plain http, and browsers keep no session there inside Moodle",
                    "Put a server with a certificate before Acquis and set its https address;"
                            + " for a trial on this machine set ACQUIS_ALLOW_PRIVATE_NETWORK=true.");
        }
        return origin.orElse(URI.create("http://127.0.0.1"));
    }

    private static Optional<URI> origin(String text) {
        try {
            var url = new URI(text.replaceAll("/+$", ""));
            var scheme = Optional.ofNullable(url.getScheme()).orElse("");
            var host = Optional.ofNullable(url.getHost()).orElse("");
            var bare = url.getRawUserInfo() == null
                    && url.getRawPath().isEmpty()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            return (scheme.equals("https") || scheme.equals("http")) && !host.isEmpty() && bare
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<DatabaseAccess> database() {
        var url = Setting.DB_URL.in(environment);
        var user = Setting.DB_USER.in(environment);
        var password = Setting.DB_PASSWORD.in(environment);
        if (url.isEmpty()) {
            user.ifPresent(set -> withoutUrl(Setting.DB_USER));
            password.ifPresent(set -> withoutUrl(Setting.DB_PASSWORD));
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:mariadb://")) {
            problem(Setting.DB_URL, "is not an address of a MariaDB", "Write it as jdbc:mariadb://host:3306/acquis");
        }
        if (user.isEmpty()) {
            problem(Setting.DB_USER, "is missing while ACQUIS_DB_URL is set", "Set the user of that database.");
        }
        if (password.isEmpty()) {
            problem(Setting.DB_PASSWORD, "is missing while ACQUIS_DB_URL is set", "Set the password of that user.");
        }
        return Optional.of(new DatabaseAccess(url.get(), user.orElse(""), password.orElse("")));
    }

    private void withoutUrl(Setting setting) {
        problem(
                setting,
                "is set without ACQUIS_DB_URL",
                "Set ACQUIS_DB_URL too, or none of them for the embedded one.");
    }

    private Optional<MasterSecret> secret(boolean ownDatabase) {
        var value = Setting.SECRET.in(environment);
        if (value.isEmpty() && ownDatabase) {
            problem(
                    Setting.SECRET,
                    "is missing while ACQUIS_DB_URL is set",
                    "Set the same secret on every node, and keep a copy away from the database. " + NEW_SECRET);
        }
        var secret = value.flatMap(MasterSecret::parse);
        if (value.isPresent() && secret.isEmpty()) {
            problem(Setting.SECRET, "is not 32 bytes in base64", NEW_SECRET);
        }
        return secret;
    }

    private Path ltiConfig() {
        var folder = folder(Setting.LTI_CONFIG, Path.of("lti-config"));
        if (Setting.LTI_CONFIG.in(environment).isPresent() && !Files.isDirectory(folder)) {
            problem(Setting.LTI_CONFIG, "is not a folder", "Create it, or leave the setting out.");
        }
        return folder;
    }

    private Path folder(Setting setting, Path byDefault) {
        try {
            return setting.in(environment)
                    .map(Path::of)
                    .orElse(byDefault)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            problem(setting, "is not a path", "Write it as this system writes folders.");
            return byDefault;
        }
    }

    private Optional<String> key(Setting setting) {
        var value = setting.in(environment);
        if (value.isPresent() && !value.get().matches(KEYS)) {
            problem(
                    setting,
                    "is too short, or has signs that an address cannot carry",
                    "Use 16 to 128 letters, digits, - and _, as from: openssl rand -hex 24");
        }
        return value;
    }

    private boolean yesOrNo(Setting setting) {
        var value = setting.in(environment).orElse(setting.byDefault());
        if (!value.equals("true") && !value.equals("false")) {
            problem(setting, "is neither true nor false", "Write true or false.");
        }
        return value.equals("true");
    }

    private void problem(Setting setting, String what, String remedy) {
        problems.add(new SettingsProblem(setting.variable(), what, remedy));
    }
}
