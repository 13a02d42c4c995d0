package org.acquis.framework.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads a file that holds a référentiel. Its format is recognised from its content, never from its name. */
public final class ReadingFile {
    /** Bytes that a file may have. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** @param file its whole content; at least one byte more than {@link #LARGEST} of a larger one */
    public Reading read(byte[] file) {
        if (file.length > LARGEST) {
            return new Reading.Refused(FileRefusal.TOO_LARGE);
        }
        if (startsWith(file, '%', 'P', 'D', 'F', '-')) {
            return new ReadingPages().read(file);
        }
        String text;
        try {
            text = decoded(file);
        } catch (CharacterCodingException notText) {
            return new Reading.Refused(isBinary(file) ? FileRefusal.BINARY : FileRefusal.WRONG_ENCODING);
        }
        if (text.isBlank()) {
            return new Reading.Refused(FileRefusal.EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            return new Reading.Refused(FileRefusal.BINARY);
        }
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return new ReadingCase().read(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ReadingText().read(text, Identifiers.of(file));
    }

    /** UTF-8, or UTF-16 where a byte order mark says so. */
    private static String decoded(byte[] file) throws CharacterCodingException {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16;
        }
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, mark, file.length - mark))
                .toString();
    }

    /** Texts of any encoding have hardly any control characters. */
    private static boolean isBinary(byte[] file) {
        int controls = 0;
        int looked = Math.min(file.length, 8192);
        for (int i = 0; i < looked; i++) {
            controls += file[i] >= 0 && file[i] < 32 && "\t\n\r\f".indexOf(file[i]) < 0 ? 1 : 0;
        }
        return controls * 50 > looked;
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
