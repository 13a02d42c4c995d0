package org.acquis.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;

/** The same work many times, by a few at once. */
final class Load {
    private final int atOnce;
    private final AtomicInteger next = new AtomicInteger();

    Load(int atOnce) {
        this.atOnce = atOnce;
    }

    /** @param seconds of the clock on the wall; @param nanos of each, sorted */
    record Times(double seconds, long[] nanos) {
        double perSecond() {
            return nanos.length / seconds;
        }

        /** In ms; the share is between 0 and 1. */
        double percentile(double share) {
            return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / 1e6;
        }
    }

    /** @param one gets a running number, and returns the nanoseconds that count */
    Times run(int count, IntToLongFunction one) {
        long[] nanos = new long[count];
        AtomicInteger slot = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        List<Future<?>> hands = new ArrayList<>();
        long began = System.nanoTime();
        for (int hand = 0; hand < atOnce; hand++) {
            hands.add(threads.submit(() -> {
                for (int mine = slot.getAndIncrement(); mine < count; mine = slot.getAndIncrement()) {
                    nanos[mine] = one.applyAsLong(next.getAndIncrement());
                }
            }));
        }
        threads.shutdown();
        hands.forEach(Load::join);
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(nanos);
        return new Times(seconds, nanos);
    }

    private static void join(Future<?> hand) {
        try {
            hand.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(told);
        }
    }
}
