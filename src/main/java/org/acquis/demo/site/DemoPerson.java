package org.acquis.demo.site;

/**
 * Somebody of the demo site.
 *
 * @param id Moodle's numeric user id: {@code sub}, {@code userId} and {@code user_id} on the wire
 * @param language Moodle language code ({@code fr}, {@code en}, {@code fr_ca})
 * @param role in the course it was asked for
 * @param suspended enrolment suspended: cannot enter, is left out of memberships, still takes scores
 */
public record DemoPerson(
        long id,
        String username,
        String givenName,
        String familyName,
        String email,
        String idNumber,
        String language,
        DemoRole role,
        boolean suspended) {

    public String fullName() {
        return givenName + " " + familyName;
    }

    /** Up to two letters for the grey circle. */
    public String initials() {
        return givenName.substring(0, 1) + familyName.substring(0, 1);
    }

    /** Seen as a student: what Moodle's "Switch role to..." makes of a teacher. */
    public DemoPerson asStudent() {
        return new DemoPerson(
                id, username, givenName, familyName, email, idNumber, language, DemoRole.STUDENT, suspended);
    }

    public boolean mayEnter() {
        return role.belongs() && !suspended;
    }

    @Override
    public String toString() {
        return "DemoPerson[" + id + "]";
    }
}
