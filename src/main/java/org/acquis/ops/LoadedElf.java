package org.acquis.ops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes of a program file only what a system loads when it runs it. Behind that an ELF file keeps its sections, which
 * debuggers and linkers read; in the bundled server they are nine tenths of the file. Names of fields are those of the
 * System V ABI, chapters 4 and 5.
 */
final class LoadedElf {
    private static final int MAGIC = 0x7f454c46;
    private static final int CLASS_64_LITTLE_ENDIAN = 0x0201;
    private static final int HEADER_LENGTH = 64;

    /** All program headers of any real program fit in here. */
    private static final int BEGINNING = 8 << 10;

    private static final int E_PHOFF = 32;
    private static final int E_SHOFF = 40;
    private static final int E_PHENTSIZE = 54;
    private static final int E_PHNUM = 56;
    private static final int E_SHNUM = 60;
    private static final int E_SHSTRNDX = 62;
    private static final int P_OFFSET = 8;
    private static final int P_FILESZ = 32;

    private LoadedElf() {}

    /** Any other file than an ELF one of 64 bits is written whole. */
    static void write(InputStream source, Path target) throws IOException {
        ByteBuffer beginning = ByteBuffer.wrap(source.readNBytes(BEGINNING));
        long length = loadedLength(beginning).orElse(Long.MAX_VALUE);
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(beginning);
            file.transferFrom(Channels.newChannel(source), file.position(), length - file.position());
        }
    }

    /** Also says in the header that there are no sections, since they are left out. */
    private static Optional<Long> loadedLength(ByteBuffer beginning) {
        if (beginning.limit() < BEGINNING
                || beginning.getInt(0) != MAGIC
                || beginning.getShort(4) != CLASS_64_LITTLE_ENDIAN) {
            return Optional.empty();
        }
        ByteBuffer header = beginning.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long table = header.getLong(E_PHOFF);
        int entry = header.getShort(E_PHENTSIZE);
        int entries = header.getShort(E_PHNUM);
        if (table < HEADER_LENGTH || table + (long) entry * entries > BEGINNING) {
            return Optional.empty();
        }
        long end = BEGINNING;
        for (int at = (int) table; entries > 0; entries--, at += entry) {
            end = Math.max(end, header.getLong(at + P_OFFSET) + header.getLong(at + P_FILESZ));
        }
        header.putLong(E_SHOFF, 0).putShort(E_SHNUM, (short) 0).putShort(E_SHSTRNDX, (short) 0);
        return Optional.of(end);
    }
}
