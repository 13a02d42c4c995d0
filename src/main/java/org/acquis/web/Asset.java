package org.acquis.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A style or a script, read and compressed once. */
final class Asset {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final String type;
    private final String tag;
    private final byte[] plain;
    private final byte[] compressed;

    private Asset(String type, String tag, byte[] plain, byte[] compressed) {
        this.type = type;
        this.tag = tag;
        this.plain = plain;
        this.compressed = compressed;
    }

    /** Null where the class path has no such resource. */
    static @Nullable Asset read(String resource) {
        try (InputStream stream = Asset.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return null;
            }
            byte[] plain = stream.readAllBytes();
            String extension = resource.substring(resource.lastIndexOf('.') + 1);
            return new Asset(Objects.requireNonNull(TYPES.get(extension), extension), tag(plain), plain, gzip(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return type;
    }

    /** An ETag: changes with the content. */
    String tag() {
        return tag;
    }

    byte[] plain() {
        return plain;
    }

    byte[] compressed() {
        return compressed;
    }

    private static String tag(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(content.length) + "\"";
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
