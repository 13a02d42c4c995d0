package org.acquis.framework.exchange.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at how much the streams of a PDF hold once unpacked, before anything unpacks them for good: a file of some
 * kilobytes may otherwise fill the memory.
 */
final class PackedStreams {
    private static final long LARGEST_STREAM = 64L << 20;
    private static final long ALL_STREAMS = 512L << 20;
    private static final int MOST_STREAMS = 100_000;
    /** LZW grows up to 1365 times and cannot be measured here; real documents use it for little. */
    private static final int LARGEST_LZW = 64 << 10;

    private static final int DICTIONARY = 4096;
    private static final Pattern PACKING =
            Pattern.compile("/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z])");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final byte[] unpacked = new byte[64 << 10];
    private long total;
    private int streams;

    PackedStreams(byte[] file) {
        this.file = file;
    }

    boolean tooLarge() {
        int at = next(STREAM, 0);
        while (at >= 0) {
            boolean end = at >= 3 && file[at - 3] == 'e' && file[at - 2] == 'n' && file[at - 1] == 'd';
            if (!end && (++streams > MOST_STREAMS || tooLarge(at))) {
                return true;
            }
            at = next(STREAM, at + STREAM.length);
        }
        return false;
    }

    private boolean tooLarge(int keyword) {
        int from = Math.max(0, keyword - DICTIONARY);
        String before = new String(file, from, keyword - from, StandardCharsets.ISO_8859_1);
        String dictionary = plain(before.substring(Math.max(0, before.lastIndexOf(" obj"))));
        Matcher packing = PACKING.matcher(dictionary);
        int packed = 0;
        boolean lzw = false;
        while (packing.find()) {
            packed++;
            lzw |= !packing.group().startsWith("/Fl");
        }
        int start = keyword + STREAM.length;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        if (packed > 1) {
            return true;
        }
        return lzw ? lengthFrom(start) > LARGEST_LZW : inflatesTooFar(start);
    }

    private int lengthFrom(int start) {
        int end = next(END, start);
        return (end < 0 ? file.length : end) - start;
    }

    /** What does not inflate has no size of its own: it is as long as it stands in the file. */
    private boolean inflatesTooFar(int start) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            long size = 0;
            int count = inflater.inflate(unpacked);
            while (count > 0) {
                size += count;
                total += count;
                if (size > LARGEST_STREAM || total > ALL_STREAMS) {
                    return true;
                }
                count = inflater.inflate(unpacked);
            }
            return false;
        } catch (DataFormatException notPacked) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Names may spell their letters as {@code #46}. */
    private static String plain(String dictionary) {
        if (dictionary.indexOf('#') < 0) {
            return dictionary;
        }
        return Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(dictionary)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private int next(byte[] word, int from) {
        for (int i = from; i <= file.length - word.length; i++) {
            int same = 0;
            while (same < word.length && file[i + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return i;
            }
        }
        return -1;
    }
}
