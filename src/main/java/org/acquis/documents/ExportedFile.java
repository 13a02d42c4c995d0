package org.acquis.documents;

/**
 * A file to hand out.
 *
 * @param name plain letters, digits, hyphens and full stops only, so that it is safe in a header and in a folder
 * @param mediaType for a header, with the charset where it is text
 */
public record ExportedFile(String name, String mediaType, byte[] content) {
    @Override
    public String toString() {
        return "ExportedFile[" + name + ", " + content.length + " bytes]";
    }
}
