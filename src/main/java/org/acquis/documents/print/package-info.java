/**
 * Versions as documents to print and to hear: tagged PDF (PDF/UA-1), laid out from XHTML by templates of
 * {@code src/main/jte/document}. The library that lays out is loaded by the first document only.
 */
@NullMarked
package org.acquis.documents.print;

import org.jspecify.annotations.NullMarked;
