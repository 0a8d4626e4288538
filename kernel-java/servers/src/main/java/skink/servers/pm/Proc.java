package skink.servers.pm;

import skink.abi.protocol.Pm;

/**
 * A process as its manager sees it.
 *
 * <p>Servers have numbers below 0, init has 1; both boot with privileges of their own. All others share those of programs.
 */
final class Proc {
    static final int INIT = 1;

    final int pid;
    final int endpoint;
    String name;
    Pm.State state;
    /** Who is told of its end; null of servers and init. */
    Proc parent;

    int group;
    int session;
    int user;
    int userGroup;

    /** Signals that its program deals with. */
    int handled;
    /** Signals without effect. */
    int ignored;
    /** Signals that have come while it was stopped. */
    int pending;
    /** Whether signals that it handles were sent to it since its last request. */
    boolean hasUnseen;
    /** Whether it has stopped and its parent does not know. */
    boolean hasUntoldStop;
    /** What it waits for; null: nothing. */
    Wait wait;
    /** Null if it does not sleep. */
    Timers.Timer sleep;
    /** Of one that has ended or stopped: how. */
    int status;

    /** When it began. */
    final long sinceMillis;
    /** How long it has run, of one that has ended. */
    long ownMillis;
    /** How long its children have run that it has waited for. */
    long childrenMillis;

    /**
     * Waiting for a child.
     *
     * @param pid of the child, or {@link Pm#ANY_CHILD}
     * @param changes whether for its stops, too
     */
    record Wait(int pid, boolean changes) {
        boolean isFor(Proc child) {
            return pid == Pm.ANY_CHILD || pid == child.pid;
        }
    }

    Proc(int pid, int endpoint, String name, Pm.State state, long sinceMillis) {
        this.pid = pid;
        this.endpoint = endpoint;
        this.name = name;
        this.state = state;
        this.sinceMillis = sinceMillis;
    }

    boolean isServer() {
        return state == Pm.State.SERVER;
    }

    boolean isInit() {
        return pid == INIT;
    }

    boolean isZombie() {
        return state == Pm.State.ZOMBIE;
    }

    boolean isStopped() {
        return state == Pm.State.STOPPED;
    }

    /** Whether it has privileges for itself alone, so that its children begin without any. */
    boolean hasOwnPrivileges() {
        return isServer() || isInit();
    }

    boolean handles(int signal) {
        return (handled >>> signal & 1) != 0;
    }

    boolean ignores(int signal) {
        return (ignored >>> signal & 1) != 0;
    }
}
