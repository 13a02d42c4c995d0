package org.acquis.framework.exchange;

import static org.acquis.framework.exchange.Documents.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.framework.exchange.table.TableTemplate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** Files that are locked, empty inside, or made to fill the memory. */
class HostileFilesTest {
    private interface Drawing {
        void draw(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            drawing.draw(document);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    @Test
    void a_pdf_behind_a_password() throws IOException {
        byte[] locked = pdf(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });

        assertThat(refused(locked)).isEqualTo(FileRefusal.ENCRYPTED_PDF);
    }

    @Test
    void a_scanned_pdf_without_words() throws IOException {
        byte[] scanned = pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(10, 10, 400, 600);
                content.fill();
            }
        });

        assertThat(refused(scanned)).isEqualTo(FileRefusal.SCANNED_PDF);
    }

    @Test
    void a_pdf_that_is_cut_and_one_of_many_pages() throws IOException {
        byte[] many = pdf(document -> {
            for (int i = 0; i < 401; i++) {
                document.addPage(new PDPage());
            }
        });

        assertThat(refused(many)).isEqualTo(FileRefusal.TOO_MANY_PAGES);
        assertThat(refused("%PDF-1.7\n1 0 obj << /Type".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(FileRefusal.DAMAGED_PDF);
    }

    @Test
    void a_pdf_that_unpacks_to_more_than_any_page_holds() {
        byte[] packed = deflated(80 << 20);

        assertThat(refused(withStream("/Filter /FlateDecode", packed))).isEqualTo(FileRefusal.TOO_MUCH_INSIDE);
        assertThat(refused(withStream("/Filter [/FlateDecode /Fl#61teDecode]", deflated(10))))
                .isEqualTo(FileRefusal.TOO_MUCH_INSIDE);
        assertThat(refused(withStream("/Filter /LZWDecode", new byte[100_000]))).isEqualTo(FileRefusal.TOO_MUCH_INSIDE);
    }

    @Test
    void a_page_that_draws_without_end() throws IOException {
        byte[] busy = pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < 2_600_000; i++) {
                    content.moveTo(1, 1);
                    content.lineTo(1, 2);
                }
            }
        });

        assertThat(refused(busy)).isEqualTo(FileRefusal.TOO_MUCH_INSIDE);
    }

    @Test
    void a_page_with_more_lines_than_a_page_has_room_for() {
        StringBuilder page = new StringBuilder("BT /F1 1.1 Tf\n");
        for (int i = 0; i < 60_000; i++) {
            page.append("1 0 0 1 10 ").append(i / 50.0).append(" Tm (a) Tj\n");
        }
        byte[] content = page.append("ET").toString().getBytes(StandardCharsets.US_ASCII);
        String objects = "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
                + "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 1200] /Contents 4 0 R /Resources <</Font"
                + " <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj\n4 0 obj <</Length "
                + content.length + ">> stream\n" + new String(content, StandardCharsets.US_ASCII)
                + "\nendstream endobj\ntrailer <</Root 1 0 R>>\n";

        assertThat(refused(objects.getBytes(StandardCharsets.US_ASCII))).isEqualTo(FileRefusal.TOO_MUCH_INSIDE);
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_any_workbook_holds() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(part);
            }
        }

        assertThat(file.size()).isLessThan(200_000);
        assertThat(refused(file.toByteArray())).isEqualTo(FileRefusal.TOO_MUCH_INSIDE);
    }

    @Test
    void zip_files_that_are_no_workbooks_and_locked_office_files() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(word)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w/>".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] template = new TableTemplate().write(Locale.FRENCH);

        assertThat(refused(word.toByteArray())).isEqualTo(FileRefusal.NOT_A_WORKBOOK);
        assertThat(refused(Arrays.copyOf(template, template.length / 2))).isEqualTo(FileRefusal.NOT_A_WORKBOOK);
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo(FileRefusal.OLD_OFFICE);
    }

    @Test
    void entities_in_the_xml_of_a_workbook_are_never_followed() throws IOException {
        byte[] template = new TableTemplate().write(Locale.FRENCH);
        boolean changed = false;
        Path secret = Path.of("pom.xml").toAbsolutePath();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream copy = new ZipOutputStream(file);
                ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(template))
                        .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                copy.putNextEntry(new ZipEntry(entry.getName()));
                String with = entry.getName().equals("xl/sharedStrings.xml")
                        ? part.replace("?>", "?><!DOCTYPE sst [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>")
                                .replace("Animer un", "&s;")
                        : part;
                changed |= !with.equals(part);
                copy.write(with.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(changed).isTrue();
        Reading reading = new ReadingFile().read(file.toByteArray());

        assertThat(reading.toString()).doesNotContain("modelVersion");
    }

    @Test
    void of_200_megabytes_hardly_more_is_read_than_is_allowed() throws IOException {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                assertThat(given).isLessThan(ReadingFile.LARGEST + (1L << 20));
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                given += length;
                assertThat(given).isLessThan(ReadingFile.LARGEST + (1L << 20));
                Arrays.fill(into, from, from + length, (byte) 'a');
                return length;
            }
        };

        assertThat(new ReadingFile().read(endless)).isEqualTo(new Reading.Refused(FileRefusal.TOO_LARGE));
    }

    @Test
    void reading_leaves_no_file_behind() throws IOException {
        Path home = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(home);

        new ReadingFile().read(new PrintedTable(1).above("C1.1 Faire").print());

        assertThat(Files.exists(home)).isEqualTo(before);
    }

    private static byte[] withStream(String dictionary, byte[] stream) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n1 0 obj << " + dictionary + " /Length " + stream.length + " >>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(stream);
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static byte[] deflated(int zeros) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[zeros]);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
