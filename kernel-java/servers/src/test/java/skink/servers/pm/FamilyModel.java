package skink.servers.pm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import skink.abi.ipc.Errno;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.UnknownProcess;

/** What POSIX says about processes, with as little thought as possible: everything is searched for whenever it is needed. */
final class FamilyModel {
    private static final int KILL = 9;
    private static final int CHLD = 17;
    private static final int CONT = 18;
    private static final int STOP = 19;
    private static final Set<Integer> TERMINAL_STOPS = Set.of(20, 21, 22);
    private static final Set<Integer> HARMLESS = Set.of(CHLD, 23, 28);

    static final class Member {
        final int pid;
        int parent;
        int group;
        int session;
        int user;
        Pm.State state = Pm.State.ALIVE;
        int status;
        int handled;
        int ignored;
        int pending;
        /** Signals that its program finds. */
        int word;
        /** Signals have been handed to it since it last asked for something. */
        boolean hasUnseen;

        boolean hasUntoldStop;
        /** It can be answered. */
        boolean waits;
        /** What its manager believes that it waits for; 0: nothing. */
        int awaited;

        boolean awaitsStops;
        Object answer;

        Member(int pid) {
            this.pid = pid;
        }
    }

    final TreeMap<Integer, Member> members = new TreeMap<>();

    FamilyModel() {
        Member init = new Member(1);
        init.group = 1;
        init.session = 1;
        members.put(1, init);
    }

    List<Member> those(Predicate<Member> which) {
        return new ArrayList<>(members.values().stream().filter(which).toList());
    }

    private static boolean has(int set, int signal) {
        return (set & 1 << signal) != 0;
    }

    Member fork(Member parent, int pid) {
        Member child = new Member(pid);
        child.parent = parent.pid;
        child.group = parent.group;
        child.session = parent.session;
        child.user = parent.user;
        child.handled = parent.handled;
        child.ignored = parent.ignored;
        members.put(pid, child);
        return child;
    }

    void signal(Member member, int signal) {
        if (member.state == Pm.State.ZOMBIE) {
            return;
        }
        boolean isInit = member.pid == 1;
        if (signal == KILL) {
            if (!isInit) {
                end(member, KILL);
            }
        } else if (signal == STOP) {
            if (!isInit && member.state == Pm.State.ALIVE) {
                stop(member, STOP);
            }
        } else if (signal == CONT) {
            goOn(member);
        } else if (has(member.ignored, signal)) {
            return;
        } else if (member.state == Pm.State.STOPPED) {
            member.pending |= 1 << signal;
        } else if (has(member.handled, signal)) {
            hand(member, signal);
        } else if (isInit || HARMLESS.contains(signal)) {
            return;
        } else if (!TERMINAL_STOPS.contains(signal)) {
            end(member, signal);
        } else if (isWatched(member.group)) {
            stop(member, signal);
        }
    }

    private void hand(Member member, int signal) {
        member.word |= 1 << signal;
        member.hasUnseen = true;
        if (member.awaited != 0) {
            member.awaited = 0;
            member.hasUnseen = false;
            answer(member, Errno.EINTR);
        }
    }

    private void stop(Member member, int signal) {
        member.state = Pm.State.STOPPED;
        member.status = signal * 256 + 127;
        member.hasUntoldStop = true;
        tellParent(member);
    }

    private void goOn(Member member) {
        if (member.state == Pm.State.STOPPED) {
            member.state = Pm.State.ALIVE;
            member.hasUntoldStop = false;
            int pending = member.pending;
            member.pending = 0;
            for (int signal = 1; signal < 32; signal++) {
                if (has(pending, signal) && !TERMINAL_STOPS.contains(signal)) {
                    signal(member, signal);
                }
            }
        }
        if (member.state == Pm.State.ALIVE && has(member.handled, CONT)) {
            hand(member, CONT);
        }
    }

    private void tellParent(Member member) {
        Member parent = members.get(member.parent);
        if (parent != null) {
            childrenChanged(parent);
            signal(parent, CHLD);
        }
    }

    /** Whether a member has a parent in the same session, but in another group. */
    private boolean isWatched(int group) {
        for (Member member : those(m -> m.group == group && m.state != Pm.State.ZOMBIE)) {
            Member parent = members.get(member.parent);
            if (parent != null && parent.group != group && parent.session == member.session) {
                return true;
            }
        }
        return false;
    }

    void end(Member member, int status) {
        List<Integer> watched = new ArrayList<>();
        for (Member other : those(m -> m == member || m.parent == member.pid)) {
            if (!watched.contains(other.group) && isWatched(other.group)) {
                watched.add(other == member ? 0 : watched.size(), other.group);
            }
        }
        member.state = Pm.State.ZOMBIE;
        member.status = status;
        member.waits = false;
        member.awaited = 0;
        member.hasUntoldStop = false;
        boolean leavesZombies = false;
        Member init = members.get(1);
        for (Member child : those(m -> m.parent == member.pid)) {
            child.parent = 1;
            if (child.state == Pm.State.ZOMBIE) {
                leavesZombies = true;
                if (has(init.ignored, CHLD)) {
                    members.remove(child.pid);
                }
            }
        }
        if (leavesZombies) {
            childrenChanged(init);
            signal(init, CHLD);
        }
        if (has(members.get(member.parent).ignored, CHLD)) {
            members.remove(member.pid);
        }
        tellParent(member);
        watched.removeIf(this::isWatched);
        abandoned.addAll(watched);
        hangUp();
    }

    private final List<Integer> abandoned = new ArrayList<>();
    private boolean isHangingUp;

    private void hangUp() {
        if (isHangingUp) {
            return;
        }
        isHangingUp = true;
        while (!abandoned.isEmpty()) {
            int group = abandoned.remove(0);
            List<Member> all = those(m -> m.group == group);
            if (all.stream().anyMatch(m -> m.state == Pm.State.STOPPED)) {
                for (Member member : all) {
                    signal(member, 1);
                    signal(member, CONT);
                }
            }
        }
        isHangingUp = false;
    }

    boolean answer(Member member, Object answer) {
        if (member.waits) {
            member.waits = false;
            member.answer = answer;
            return true;
        }
        return false;
    }

    private List<Member> awaitedChildren(Member parent) {
        return those(m -> m.parent == parent.pid && (parent.awaited == -1 || parent.awaited == m.pid));
    }

    private void childrenChanged(Member parent) {
        if (parent.awaited != 0 && !tell(parent) && awaitedChildren(parent).isEmpty()) {
            parent.awaited = 0;
            answer(parent, Errno.ECHILD);
        }
    }

    private boolean tell(Member parent) {
        for (Member child : awaitedChildren(parent)) {
            if (child.state == Pm.State.ZOMBIE || child.hasUntoldStop && parent.awaitsStops) {
                parent.awaited = 0;
                if (answer(parent, new Pm.Ended(child.pid, child.status))) {
                    child.hasUntoldStop = false;
                    if (child.state == Pm.State.ZOMBIE) {
                        members.remove(child.pid);
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** Nothing, or the refusal. */
    Refusal await(Member member, int pid, boolean block, boolean stops) {
        member.awaited = pid;
        member.awaitsStops = stops;
        if (tell(member)) {
            return null;
        }
        if (awaitedChildren(member).isEmpty()) {
            member.awaited = 0;
            return NoChild.ERROR;
        }
        if (!block) {
            member.awaited = 0;
            answer(member, new Pm.Ended(0, 0));
        } else if (member.hasUnseen) {
            member.awaited = 0;
            member.hasUnseen = false;
            return Interrupted.ERROR;
        }
        return null;
    }

    Refusal kill(Member from, int pid, int signal) {
        int group = pid == 0 ? from.group : -pid;
        List<Member> meant = those(m -> pid > 0 ? m.pid == pid : m.group == group);
        if (meant.isEmpty()) {
            return UnknownProcess.ERROR;
        }
        meant.removeIf(m -> from.user != 0 && from.user != m.user && !(signal == CONT && from.session == m.session));
        if (meant.isEmpty()) {
            return NotPermitted.ERROR;
        }
        if (signal != 0) {
            meant.forEach(m -> signal(m, signal));
        }
        return null;
    }

    Refusal setGroup(Member from, int pid, int group) {
        Member member = pid == 0 ? from : members.get(pid);
        if (member == null || member.state == Pm.State.ZOMBIE || member != from && member.parent != from.pid) {
            return UnknownProcess.ERROR;
        }
        int chosen = group == 0 ? member.pid : group;
        boolean exists =
                !those(m -> m.group == chosen && m.session == member.session).isEmpty();
        if (member.session == member.pid || member.session != from.session || chosen != member.pid && !exists) {
            return NotPermitted.ERROR;
        }
        member.group = chosen;
        return null;
    }

    Refusal newSession(Member from) {
        if (!those(m -> m.group == from.pid).isEmpty()) {
            return NotPermitted.ERROR;
        }
        from.group = from.pid;
        from.session = from.pid;
        return null;
    }

    void signals(Member from, int handled, int ignored) {
        int possible = ~(1 | 1 << KILL | 1 << STOP);
        from.handled = handled & possible;
        from.ignored = ignored & ~handled & possible;
        from.pending &= ~from.ignored;
    }
}
