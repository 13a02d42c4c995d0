package org.acquis.web.mapping;

import java.util.List;

/**
 * A mapping that can be taken over with one button.
 *
 * @param sentence which activity it is of
 * @param effect what it assesses, in figures
 * @param fields of the mapping form, as if somebody had filled it in
 */
public record OriginalOffer(String sentence, String effect, List<ConfirmPage.Field> fields) {}
