package org.acquis.ops;

import java.util.ArrayList;
import java.util.List;

/** The command lines of one program on one home. */
record ServerCommand(MariaDbProgram program, EmbeddedHome home, List<String> extra) {
    /** Reads SQL from its input, makes the system tables, ends. */
    List<String> bootstrap(String data) {
        var command = base(data);
        command.add("--bootstrap");
        command.addAll(extra);
        return command;
    }

    /**
     * Serves this machine only. Without {@code --skip-ssl} the server would make an RSA key at every start, which costs
     * seconds; the unix socket is left out because its path may be longer than systems allow.
     */
    List<String> serve(int port) {
        var command = base(home.data().toString());
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--pid-file=" + home.folder().resolve("mariadbd.pid"),
                "--tmpdir=" + home.temporary(),
                "--init-file=" + home.initialStatements(),
                "--skip-name-resolve",
                "--local-infile=0",
                "--max-connections=100",
                "--max-allowed-packet=64M",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=64M",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=1M"));
        command.addAll(extra);
        return command;
    }

    private List<String> base(String data) {
        var command = new ArrayList<String>();
        command.add(program.executable().toString());
        command.add("--no-defaults");
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.add("--datadir=" + data);
        command.add("--lc-messages-dir=" + program.share());
        command.add("--character-set-server=utf8mb4");
        command.add("--innodb-log-file-size=16M");
        command.add("--innodb-undo-tablespaces=0");
        command.add("--skip-ssl");
        command.add("--log-warnings=1");
        return command;
    }
}
