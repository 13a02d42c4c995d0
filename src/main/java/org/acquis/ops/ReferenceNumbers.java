package org.acquis.ops;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Numbers that somebody can read out on the telephone, such as {@code 7K3M-Q9WZ}: 40 random bits in Crockford's base 32,
 * which has no I, L, O and U.
 */
public final class ReferenceNumbers implements Supplier<String> {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final RandomGenerator random;

    /** @param random a {@code SecureRandom}, so that nobody guesses another's number */
    public ReferenceNumbers(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String get() {
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(i == LENGTH / 2 ? "-" : "").append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return number.toString();
    }
}
