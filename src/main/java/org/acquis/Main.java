package org.acquis;

/** Command line of Acquis. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Acquis");
    }
}
