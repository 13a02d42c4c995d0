package org.acquis.demo.trial;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How often each request came, in this process. */
public final class RequestCounters {
    private final Map<DemoRequest, AtomicLong> counts = new EnumMap<>(DemoRequest.class);

    public RequestCounters() {
        for (DemoRequest request : DemoRequest.values()) {
            counts.put(request, new AtomicLong());
        }
    }

    public void count(DemoRequest request) {
        counter(request).incrementAndGet();
    }

    public long of(DemoRequest request) {
        return counter(request).get();
    }

    private AtomicLong counter(DemoRequest request) {
        AtomicLong counter = counts.get(request);
        if (counter == null) {
            throw new IllegalStateException("Not counted: " + request);
        }
        return counter;
    }
}
