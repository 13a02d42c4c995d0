package org.acquis.framework.correspondences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts that one which is gone may go on in: those that share most of its words first. */
public final class LikelyPartners {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private final Map<ComparedPart, Set<String>> candidates = new HashMap<>();
    private final List<ComparedPart> inOrder;

    /** @param candidates in their own order, which decides between equally likely ones */
    public LikelyPartners(List<ComparedPart> candidates) {
        this.inOrder = List.copyOf(candidates);
        candidates.forEach(part -> this.candidates.put(part, words(part)));
    }

    public List<ComparedPart> of(ComparedPart gone, int most) {
        Set<String> wanted = words(gone);
        Map<ComparedPart, Double> shares = new HashMap<>();
        candidates.forEach((part, words) -> shares.put(part, share(wanted, words)));
        List<ComparedPart> likely = new ArrayList<>(inOrder);
        likely.sort(Comparator.comparingDouble((ComparedPart part) -> shares.getOrDefault(part, 0.0))
                .reversed());
        return List.copyOf(likely.subList(0, Math.min(most, likely.size())));
    }

    private static double share(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    private static Set<String> words(ComparedPart part) {
        Set<String> words = new HashSet<>();
        WORD.matcher(part.words().toLowerCase(Locale.FRENCH)).results().forEach(found -> words.add(found.group()));
        return words;
    }
}
