package org.acquis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux knows of a process, read from {@code /proc}. */
record ProcessFigures(long pid) {
    /** The kernel tells times in hundredths of a second, whatever its own tick is. */
    private static final long MILLIS_A_TICK = 10;

    /** User and system time of all threads since the start, in ms. */
    long cpuMillis() {
        String stat = read("stat");
        // The name of the program may hold blanks; what follows its parenthesis does not.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
    }

    /** Resident memory in MiB. */
    double rssMib() {
        return status("VmRSS:");
    }

    /** The most it ever was, in MiB. */
    double peakMib() {
        return status("VmHWM:");
    }

    private double status(String name) {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("Measuring needs Linux and a process that lives: " + e.getMessage(), e);
        }
    }
}
