package org.acquis.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Values that never change under their key, and cost a read: those used last are kept in memory. For all threads; two that
 * miss one at once both read it.
 */
public final class KeptValues<K, V> {
    private final Map<K, V> kept;

    /** @param most how many are kept */
    public KeptValues(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** @param reading outside of any lock */
    public V get(K key, Supplier<V> reading) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V read = reading.get();
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }
}
