package org.acquis.framework.rules;

import java.math.BigDecimal;

/**
 * What the rules do not answer and leave to the jury.
 *
 * @param nothingLeft a competency all of whose criteria are exempt; otherwise it counts as acquired
 * @param margin a mean that misses what it takes by no more than this, in points; 0: none
 */
public record JuryCases(boolean nothingLeft, BigDecimal margin) {
    public JuryCases {
        margin = Points.checked(margin);
    }

    public static JuryCases none() {
        return new JuryCases(false, BigDecimal.ZERO);
    }
}
