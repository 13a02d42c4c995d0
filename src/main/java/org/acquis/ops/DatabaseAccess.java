package org.acquis.ops;

/**
 * Where a MariaDB is and how to enter it.
 *
 * @param url a JDBC address such as {@code jdbc:mariadb://127.0.0.1:3306/acquis}
 */
public record DatabaseAccess(String url, String user, String password) {
    /** Without user and password, and without the parameters of the address, which may hold a password as well. */
    @Override
    public String toString() {
        return "DatabaseAccess[" + url.replaceAll("\\?.*", "") + "]";
    }
}
