package org.acquis.demo.trial;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The fault switch. Every fault has a share of the requests (0 to 100 %) and can be ordered for the next so many
 * requests, which go first. Switched faults are forgotten with the process.
 */
public final class Faults {
    private final RandomGenerator chance;
    private final Map<Fault, Integer> percent = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> ordered = new EnumMap<>(Fault.class);
    private Duration retryAfter = Duration.ofSeconds(2);
    private long changes;

    public Faults(RandomGenerator chance) {
        this.chance = chance;
    }

    /** From now on this share of the requests fails so. */
    public synchronized void set(Fault fault, int ofHundred) {
        if (ofHundred < 0 || ofHundred > 100) {
            throw new IllegalArgumentException("A share is 0 to 100 %, not " + ofHundred);
        }
        percent.put(fault, ofHundred);
        changed();
    }

    /** The next requests, this many, fail so. */
    public synchronized void next(Fault fault, int requests) {
        ordered.merge(fault, requests, Integer::sum);
        changed();
    }

    /** What a 429 tells the tool to wait. */
    public synchronized void retryAfter(Duration wait) {
        retryAfter = wait;
    }

    public synchronized Duration retryAfter() {
        return retryAfter;
    }

    public synchronized void clear() {
        percent.clear();
        ordered.clear();
        changed();
    }

    public synchronized int share(Fault fault) {
        return percent.getOrDefault(fault, 0);
    }

    /** Requests still to fail so by order. */
    public synchronized int orderedStill(Fault fault) {
        return ordered.getOrDefault(fault, 0);
    }

    public synchronized boolean any() {
        return percent.values().stream().anyMatch(share -> share > 0) || !ordered.isEmpty();
    }

    /** What happens to this request, if anything; a token can only be forgotten where one is shown. */
    synchronized Optional<Fault> draw(boolean showsToken) {
        Optional<Fault> byOrder = ordered.keySet().stream()
                .filter(fault -> showsToken || fault != Fault.FORGOTTEN_TOKEN)
                .findFirst();
        if (byOrder.isPresent()) {
            ordered.computeIfPresent(byOrder.get(), (fault, left) -> left > 1 ? left - 1 : null);
            return byOrder;
        }
        int drawn = chance.nextInt(100);
        int reached = 0;
        for (Map.Entry<Fault, Integer> share : percent.entrySet()) {
            reached += share.getValue();
            if (drawn < reached) {
                return Optional.of(share.getKey());
            }
        }
        return Optional.empty();
    }

    /** Waits until the faults change, at most this long. */
    synchronized void awaitChange(Duration most) throws InterruptedException {
        long before = changes;
        long end = System.nanoTime() + most.toNanos();
        long left = most.toMillis();
        while (changes == before && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }

    private void changed() {
        changes++;
        notifyAll();
    }
}
