package skink.servers.pm;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import skink.abi.ipc.Endpoint;

/**
 * All processes, those that have ended and not been waited for included.
 *
 * <ul>
 *   <li>I1: every number is that of one process, and no new process gets the number of a group or session that exists.
 *   <li>I2: a slot of the kernel's table has at most one process here, and none that has ended.
 * </ul>
 */
final class ProcessTable {
    /** How many processes there can be. */
    static final int MOST = 256;

    /** So many of these only user 0 can make, who else could not even look for the reason. */
    static final int RESERVED = 4;

    static final int LAST_PID = 30_000;

    private final NavigableMap<Integer, Proc> all = new TreeMap<>();
    /** By slot; null where nobody lives. */
    private final Proc[] living;

    private int lastPid = Proc.INIT;

    /** @param slots of the kernel's table */
    ProcessTable(int slots) {
        this.living = new Proc[slots];
    }

    /** The living process of this endpoint; null if there is none. */
    Proc living(int endpoint) {
        Proc found = tenant(endpoint);
        return found != null && found.endpoint == endpoint ? found : null;
    }

    /** Who lives in the slot of this endpoint; null if nobody. */
    Proc tenant(int endpoint) {
        int slot = Endpoint.slot(endpoint);
        return endpoint >= 0 && slot < living.length ? living[slot] : null;
    }

    /** The process of this number; null if there is none. */
    Proc find(int pid) {
        return all.get(pid);
    }

    /** The {@code index}-th in the order of numbers; null if there are not so many. */
    Proc at(int index) {
        if (index < 0 || index >= all.size()) {
            return null;
        }
        int left = index;
        for (Proc proc : all.values()) {
            if (left-- == 0) {
                return proc;
            }
        }
        throw new IllegalStateException("a map has fewer values than its size");
    }

    /** Those of which this holds now, in the order of their numbers. */
    List<Proc> those(Predicate<Proc> holds) {
        List<Proc> found = new ArrayList<>();
        for (Proc proc : all.values()) {
            if (holds.test(proc)) {
                found.add(proc);
            }
        }
        return found;
    }

    boolean hasAny(Predicate<Proc> holds) {
        for (Proc proc : all.values()) {
            if (holds.test(proc)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this user can have another process. */
    boolean hasRoomFor(int user) {
        return all.size() < (user == 0 ? MOST : MOST - RESERVED);
    }

    /** A number for a new process. */
    int newPid() {
        do {
            lastPid = lastPid == LAST_PID ? Proc.INIT + 1 : lastPid + 1;
        } while (hasAny(proc -> proc.pid == lastPid || proc.group == lastPid || proc.session == lastPid));
        return lastPid;
    }

    /** Requires that nobody lives in its slot. */
    void add(Proc proc) {
        int slot = Endpoint.slot(proc.endpoint);
        if (living[slot] != null) {
            throw new IllegalStateException("I2: slot " + slot + " has a process");
        }
        if (all.putIfAbsent(proc.pid, proc) != null) {
            throw new IllegalStateException("I1: number " + proc.pid + " is in use");
        }
        living[slot] = proc;
    }

    /** The process has no slot any more; it keeps its number. */
    void leaveSlot(Proc proc) {
        int slot = Endpoint.slot(proc.endpoint);
        if (living[slot] == proc) {
            living[slot] = null;
        }
    }

    /** The process is no more. */
    void remove(Proc proc) {
        leaveSlot(proc);
        all.remove(proc.pid);
    }
}
