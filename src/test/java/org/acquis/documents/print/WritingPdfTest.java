package org.acquis.documents.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingPdfTest {
    @Test
    void nothing_is_read_from_a_disk_or_a_network(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'SECRET'; }");
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String far = "http://127.0.0.1:" + server.getAddress().getPort();
            String near = secret.toUri().toString();
            byte[] written = new WritingPdf().write("""
                    <html lang="fr"><head><title>x</title><meta name="description" content="x"/>
                    <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%2$s"/>
                    <style>@import url('%1$s/b.css'); @import url('%2$s');
                    @font-face { font-family: f; src: url('%1$s/c.ttf'); }
                    p { font-family: f, 'Liberation Sans'; background-image: url('%1$s/d.png'); }</style></head>
                    <body><p>here</p><img src="%1$s/e.png" alt="e"/><img src="%2$s" alt="f"/>
                    <object data="%1$s/g.pdf" type="application/pdf"></object></body></html>
                    """.formatted(far, near));

            try (PDDocument file = Loader.loadPDF(written)) {
                assertThat(new PDFTextStripper().getText(file)).contains("here").doesNotContain("SECRET");
            }
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }
}
