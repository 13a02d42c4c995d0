package org.acquis.documents.print;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The structure that a screen reader finds in a PDF. */
final class Tags {
    private final List<PDStructureElement> all = new ArrayList<>();

    Tags(PDDocument file) {
        collect(file.getDocumentCatalog().getStructureTreeRoot());
    }

    private void collect(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                collect(element);
            }
        }
    }

    /** In the order of reading. */
    List<String> names() {
        return all.stream().map(PDStructureElement::getStandardStructureType).toList();
    }

    List<PDStructureElement> of(String type) {
        return all.stream()
                .filter(each -> each.getStandardStructureType().equals(type))
                .toList();
    }

    /** @return such as Row or Column; empty where a heading says nothing of its cells */
    static String scope(PDStructureElement heading) {
        StringBuilder scopes = new StringBuilder();
        for (int i = 0; i < heading.getAttributes().size(); i++) {
            String scope =
                    heading.getAttributes().getObject(i).getCOSObject().getNameAsString(COSName.getPDFName("Scope"));
            scopes.append(scope == null ? "" : scope);
        }
        return scopes.toString();
    }
}
