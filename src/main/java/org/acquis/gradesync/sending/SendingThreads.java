package org.acquis.gradesync.sending;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that wait for platforms: virtual where the JDK has them (21 and later), else a small pool that shrinks to nothing. */
final class SendingThreads {
    private SendingThreads() {}

    /** @param most at a time; virtual threads are bounded by the lanes alone */
    static ExecutorService open(int most) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException older) {
            return pool(most);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("virtual threads cannot be made", broken);
        }
    }

    private static ExecutorService pool(int most) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "outbox-sender");
            thread.setDaemon(true);
            return thread;
        };
    }
}
