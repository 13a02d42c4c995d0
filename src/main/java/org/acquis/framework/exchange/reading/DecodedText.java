package org.acquis.framework.exchange.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text that some bytes spell, whatever common program wrote them. */
final class DecodedText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 8192;

    private DecodedText() {}

    /** UTF-8, UTF-16, or else the encoding of Western Windows; empty where some bytes spell nothing in any of them. */
    static Optional<String> of(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return decoded(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
            return decoded(file, 0, StandardCharsets.UTF_16);
        }
        Optional<Charset> wide = wide(file);
        if (wide.isPresent()) {
            return decoded(file, 0, wide.get());
        }
        return decoded(file, 0, StandardCharsets.UTF_8)
                .or(() -> isBinary(file) ? Optional.empty() : decoded(file, 0, WINDOWS));
    }

    /** Texts of any encoding of one byte a letter have hardly any control characters. */
    static boolean isBinary(byte[] file) {
        int controls = 0;
        int looked = Math.min(file.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            controls += file[i] >= 0 && file[i] < 32 && "\t\n\r\f".indexOf(file[i]) < 0 ? 1 : 0;
        }
        return controls * 50 > looked;
    }

    static boolean startsWith(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Without a mark, UTF-16 of a Western text has a zero in almost every second place. */
    private static Optional<Charset> wide(byte[] file) {
        int looked = Math.min(file.length, LOOKED_AT) / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < looked; i++) {
            high += file[2 * i] == 0 ? 1 : 0;
            low += file[2 * i + 1] == 0 ? 1 : 0;
        }
        if (looked < 8 || file.length % 2 != 0) {
            return Optional.empty();
        }
        if (high > looked * 0.7 && low < looked * 0.1) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return low > looked * 0.7 && high < looked * 0.1 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<String> decoded(byte[] file, int mark, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, mark, file.length - mark))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }
}
