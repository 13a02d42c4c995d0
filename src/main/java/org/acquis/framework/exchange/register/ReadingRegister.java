package org.acquis.framework.exchange.register;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.text.HtmlText;

/** Reads one entry of the national register's XML export. No document type and no entity is ever followed. */
public final class ReadingRegister {
    private static final int DEEPEST = 64;
    private static final int BLOCKS = 1_000;

    private final RegisterEntry entry = new RegisterEntry();
    private final List<Source.Line> source = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int entries;
    private String blockCode = "";
    private String blockTitle = "";

    public Reading read(String xml, Identifiers identifiers) {
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            return new Reading.Refused(FileRefusal.XML_DOCTYPE);
        }
        try {
            walk(xml);
        } catch (XMLStreamException malformed) {
            return new Reading.Refused(FileRefusal.NOT_A_REGISTER_ENTRY);
        }
        if (entries > 1) {
            return new Reading.Refused(FileRefusal.SEVERAL_ENTRIES);
        }
        if (entry.blocks.size() > BLOCKS) {
            return new Reading.Refused(FileRefusal.TOO_MANY_PARTS);
        }
        return entries == 0 || entry.isEmpty()
                ? new Reading.Refused(FileRefusal.NOT_A_REGISTER_ENTRY)
                : new Reading.Understood(entry.framework(identifiers), new Source(source));
    }

    private void walk(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext() && entries <= 1 && entry.blocks.size() <= BLOCKS) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    close(text.toString().strip());
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void open(String name) throws XMLStreamException {
        if (path.size() >= DEEPEST) {
            throw new XMLStreamException("deeper than any entry");
        }
        path.push(name);
        text.setLength(0);
        if (name.equals("FICHE")) {
            entries++;
        } else if (name.equals("BLOC_COMPETENCES")) {
            blockCode = "";
            blockTitle = "";
        }
    }

    private void close(String words) {
        String name = path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        Place place = new Place.Node("/" + parent + "/" + name);
        switch (parent + "/" + name) {
            case "FICHE/NUMERO_FICHE" -> entry.number = words;
            case "FICHE/INTITULE" -> entry.title = HtmlText.of(words);
            case "FICHE/DATE_EFFET", "FICHE/DATE_DECISION" -> entry.from = entry.from.isEmpty() ? words : entry.from;
            case "FICHE/DATE_FIN_ENREGISTREMENT" -> entry.until = words;
            case "NOMENCLATURE_EUROPE/NIVEAU" -> entry.level = words;
            case "CERTIFICATEUR/NOM_CERTIFICATEUR" ->
                entry.certifier = entry.certifier.isEmpty() ? words : entry.certifier;
            case "BLOC_COMPETENCES/CODE" -> blockCode = words;
            case "BLOC_COMPETENCES/LIBELLE" -> blockTitle = HtmlText.of(words);
            case "BLOC_COMPETENCES/LISTE_COMPETENCES", "BLOC_COMPETENCES/MODALITES_EVALUATION" -> show(words, place);
            case "BLOCS_COMPETENCES/BLOC_COMPETENCES" -> {
                Place own = new Place.Node("/FICHE/BLOCS_COMPETENCES/" + entry.blocks.size());
                entry.blocks.add(new RegisterEntry.Block(blockCode, blockTitle, own));
            }
            default -> {}
        }
    }

    /** Competencies and methods of a block are one running text, to be cut by a person who sees it. */
    private void show(String words, Place place) {
        HtmlText.of(words)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> source.add(new Source.Line(line, place)));
    }
}
