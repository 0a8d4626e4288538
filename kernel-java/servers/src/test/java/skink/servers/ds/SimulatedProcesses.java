package skink.servers.ds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;

/** Processes that are born and end, with and without privileges of their own, and note who has notified them. */
final class SimulatedProcesses implements Processes {
    private final Set<Integer> alive = new TreeSet<>();
    private final Set<Integer> sharing = new TreeSet<>();
    private final Set<Integer> unreachable = new TreeSet<>();
    /** Who has been notified and has not yet looked. */
    final Set<Integer> notified = new TreeSet<>();

    private int next;

    int born() {
        int endpoint = Endpoint.of(next++ % 1024, 1 + next / 1024);
        alive.add(endpoint);
        return endpoint;
    }

    int bornSharing() {
        int endpoint = born();
        sharing.add(endpoint);
        return endpoint;
    }

    int bornUnreachable() {
        int endpoint = born();
        unreachable.add(endpoint);
        return endpoint;
    }

    void end(int endpoint) {
        alive.remove(endpoint);
        notified.remove(endpoint);
    }

    List<Integer> living() {
        return new ArrayList<>(alive);
    }

    @Override
    public boolean lives(int endpoint) {
        return alive.contains(endpoint);
    }

    @Override
    public boolean hasOwnPrivileges(int endpoint) {
        return lives(endpoint) && !sharing.contains(endpoint);
    }

    @Override
    public int notify(int endpoint) {
        if (!lives(endpoint)) {
            return Errno.EDEADSRCDST;
        }
        if (!hasOwnPrivileges(endpoint) || unreachable.contains(endpoint)) {
            return Errno.ECALLDENIED;
        }
        notified.add(endpoint);
        return Errno.OK;
    }
}
