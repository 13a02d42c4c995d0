package org.acquis.gradesync.sending;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.acquis.gradesync.ColumnId;
import org.acquis.lti13.Registration;
import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due for one platform, several scores at a time, until nothing is due any more. Each platform has a lane
 * of its own, so that one that hangs stops nobody else. Scores of one learner that were claimed together go one after
 * another; the same cell is never sent twice at once, since its row is leased.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final PlatformId platform;
    private final Sending sending;
    private final Trouble trouble;
    private final Pace pace;
    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<List<ClaimedScore>> queue = new ArrayDeque<>();
    private final CompletableFuture<Integer> finished = new CompletableFuture<>();
    private Optional<Registration> registration = Optional.empty();
    private int runners;
    private int admitted;
    private int attempted;
    private boolean halted;

    Lane(PlatformId platform, Sending sending, Pace pace, Executor threads) {
        this.platform = platform;
        this.sending = sending;
        this.trouble = new Trouble(platform, sending.pauses(), pace.aPlatform());
        this.pace = pace;
        this.threads = threads;
    }

    /** Completes, never exceptionally, with the number of rows that were taken up. */
    CompletableFuture<Integer> start() {
        runners = 1;
        threads.execute(this::run);
        return finished;
    }

    /** What is on its way is finished, the rest given back. */
    void halt() {
        lock.lock();
        try {
            halted = true;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            Optional<List<ClaimedScore>> group = next();
            while (group.isPresent()) {
                for (ClaimedScore cell : group.get()) {
                    send(cell);
                }
                group = next();
            }
        } catch (RuntimeException broken) {
            // Most likely the database is away. The leases end by themselves.
            LOG.warn("Sending to platform {} stopped: {}", platform.value(), broken.toString());
            halt();
        } finally {
            leave();
        }
    }

    private void send(ClaimedScore cell) {
        boolean goesOn = sending.send(registration.orElseThrow(), cell)
                .map(verdict -> trouble.goesOn(verdict.health(), verdict.code()))
                .orElse(true);
        if (!goesOn) {
            halt();
        }
    }

    /** The scores of the next learner; also calls helpers while there is more to do than hands. */
    private Optional<List<ClaimedScore>> next() {
        lock.lock();
        try {
            if (queue.isEmpty() && !halted) {
                refill();
            }
            if (halted || queue.isEmpty()) {
                return Optional.empty();
            }
            List<ClaimedScore> group = queue.remove();
            attempted += group.size();
            while (runners < admitted && runners <= queue.size()) {
                runners++;
                threads.execute(this::run);
            }
            return Optional.of(group);
        } finally {
            lock.unlock();
        }
    }

    private void refill() {
        admitted = trouble.admits(pace.aPlatform());
        if (admitted == 0) {
            return;
        }
        List<ClaimedScore> claimed = sending.claim(platform, admitted == 1 ? 1 : pace.claim());
        if (claimed.isEmpty()) {
            return;
        }
        registration = sending.registration(platform).filter(Registration::active);
        if (registration.isEmpty()) {
            sending.release(claimed);
            trouble.suspend();
            return;
        }
        Map<PersonId, List<ClaimedScore>> byLearner = new LinkedHashMap<>();
        for (ClaimedScore cell : withColumns(registration.get(), claimed)) {
            byLearner.computeIfAbsent(cell.person(), any -> new ArrayList<>()).add(cell);
        }
        queue.addAll(byLearner.values());
    }

    /** Those whose column can be had; the others are given back, due again when it is looked for again. */
    private List<ClaimedScore> withColumns(Registration platformNow, List<ClaimedScore> claimed) {
        Map<CourseActivityId, List<ClaimedScore>> lacking = claimed.stream()
                .filter(cell -> cell.url().isEmpty())
                .collect(Collectors.groupingBy(ClaimedScore::activity, LinkedHashMap::new, Collectors.toList()));
        Map<ColumnId, ColumnLeases.ReadyColumn> ready = new HashMap<>();
        lacking.forEach((activity, cells) -> {
            Set<ColumnId> needed = cells.stream().map(ClaimedScore::column).collect(Collectors.toSet());
            ready.putAll(sending.columns(platformNow, activity, cells.get(0).endpoint(), needed));
        });
        List<ClaimedScore> sendable = new ArrayList<>();
        List<ClaimedScore> unsendable = new ArrayList<>();
        for (ClaimedScore cell : claimed) {
            ColumnLeases.ReadyColumn column = ready.get(cell.column());
            if (cell.url().isPresent()) {
                sendable.add(cell);
            } else if (column != null) {
                sendable.add(cell.in(column));
            } else {
                unsendable.add(cell);
            }
        }
        sending.release(unsendable);
        return sendable;
    }

    private void leave() {
        List<ClaimedScore> rest = new ArrayList<>();
        boolean last;
        int all;
        lock.lock();
        try {
            runners--;
            last = runners == 0;
            all = attempted;
            if (last) {
                queue.forEach(rest::addAll);
                queue.clear();
            }
        } finally {
            lock.unlock();
        }
        if (last) {
            giveBack(rest);
            finished.complete(all);
        }
    }

    private void giveBack(Collection<ClaimedScore> rest) {
        try {
            sending.release(rest);
        } catch (RuntimeException broken) {
            LOG.warn("Rows of platform {} stay leased: {}", platform.value(), broken.toString());
        }
    }
}
