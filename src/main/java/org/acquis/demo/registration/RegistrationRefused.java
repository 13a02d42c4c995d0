package org.acquis.demo.registration;

/**
 * A registration that is refused, in Moodle's words.
 *
 * @param reason body of the answer, as text/html
 */
public record RegistrationRefused(String reason, int status) {

    static RegistrationRefused because(String reason) {
        return new RegistrationRefused(reason, 400);
    }
}
