package skink.servers.ds;

import java.util.TreeMap;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.Ds;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.TableFull;

/**
 * The table of names, and what becomes of changes.
 *
 * <p><b>Idea.</b> A name belongs to the endpoint that has published it: a server that is replaced keeps its endpoint, and so its
 * names. A change sets, in the name, the bits of all subscribers who want to hear of it, and notifies them; each then asks for
 * the names whose bit is set, and so hears of the last of several changes only. A name that is deleted stays without a value
 * until all have heard of it.
 *
 * <ul>
 *   <li>I1: at most {@link #MOST} names, the deleted ones included, and at most {@link #MOST_OF_ONE} of one owner.
 *   <li>I2: a name without a value is kept only while somebody has not heard of its end.
 *   <li>I3: no change is lost silently. Where a deleted name must give way to a new one, those who have not heard of it are no
 *       longer subscribers, and learn that when they ask.
 *   <li>I4: an endpoint whose process has ended is never told: its name is deleted when somebody looks at it. Numbers and texts
 *       outlive their owners until others want the name, or its place.
 * </ul>
 */
final class Names {
    static final int MOST = 256;
    static final int MOST_OF_ONE = 64;

    private final Processes processes;
    private final Subscribers subscribers = new Subscribers();
    private final TreeMap<String, Name> table = new TreeMap<>();
    private long changes;

    Names(Processes processes) {
        this.processes = processes;
    }

    /** As {@link #publish}, for an endpoint, whose process must live. */
    void publishEndpoint(int owner, String text, int endpoint) throws Exists, TableFull, BadArgument, DeadProcess {
        if (!processes.lives(endpoint)) {
            throw DeadProcess.ERROR;
        }
        publish(owner, text, Value.ofEndpoint(endpoint));
    }

    /** Gives a name a value, in place of the one that it has from the same owner, or from a dead one. */
    void publish(int owner, String text, Value value) throws Exists, TableFull, BadArgument {
        if (text.isEmpty()) {
            throw BadArgument.ERROR;
        }
        Name name = find(text);
        boolean isOwn = name != null && name.owner == owner;
        if (name != null && !isOwn && processes.lives(name.owner)) {
            throw Exists.ERROR;
        }
        if (!isOwn && ownedBy(owner) >= MOST_OF_ONE) {
            throw TableFull.ERROR;
        }
        name = placeFor(text);
        name.owner = owner;
        name.value = value;
        changed(name);
    }

    private int ownedBy(int owner) {
        int count = 0;
        for (Name name : table.values()) {
            count += name.isThere() && name.owner == owner ? 1 : 0;
        }
        return count;
    }

    /** The name's place in the table, which may be a new one. */
    private Name placeFor(String text) throws TableFull {
        Name name = table.get(text);
        if (name == null) {
            if (table.size() >= MOST) {
                makeRoom();
            }
            if (table.size() >= MOST) {
                throw TableFull.ERROR;
            }
            name = new Name(text);
            table.put(text, name);
        }
        return name;
    }

    /** Deletes the names of the dead, and forgets the one whose end is longest ago. */
    private void makeRoom() {
        for (Name name : snapshot()) {
            if (isAlive(name) && !processes.lives(name.owner)) {
                delete(name);
            }
        }
        Name oldest = null;
        for (Name name : table.values()) {
            if (!name.isThere() && (oldest == null || name.changedAt < oldest.changedAt)) {
                oldest = name;
            }
        }
        if (oldest != null && table.size() >= MOST) {
            unsubscribeAll(oldest.untold);
        }
    }

    /** What a name stands for. */
    Value value(String text, Ds.Kind kind) throws NotFound {
        Name name = find(text);
        if (name == null || name.value.kind() != kind) {
            throw NotFound.ERROR;
        }
        return name.value;
    }

    void delete(int owner, String text) throws NotFound, NotPermitted {
        Name name = find(text);
        if (name == null) {
            throw NotFound.ERROR;
        }
        if (name.owner != owner) {
            throw NotPermitted.ERROR;
        }
        delete(name);
    }

    /** The {@code index}-th name in their order; null behind the last, and before the first. */
    Name entry(int index) {
        int left = index;
        for (Name name : snapshot()) {
            if (left >= 0 && isAlive(name) && left-- == 0) {
                return name;
            }
        }
        return null;
    }

    /** The name, if it stands for something. */
    private Name find(String text) {
        Name name = table.get(text);
        return name != null && isAlive(name) ? name : null;
    }

    /** Whether a name stands for something; it is deleted if that has ended. */
    private boolean isAlive(Name name) {
        boolean isOver =
                name.isThere() && name.value.kind() == Ds.Kind.ENDPOINT && !processes.lives(name.value.endpoint());
        if (isOver) {
            delete(name);
        }
        return name.isThere();
    }

    private void delete(Name name) {
        name.value = null;
        name.owner = Endpoint.NONE;
        changed(name);
    }

    private void changed(Name name) {
        name.untold = subscribers.interestedIn(name.text);
        name.changedAt = ++changes;
        long gone = 0;
        for (long left = name.untold; left != 0; left &= left - 1) {
            int number = Long.numberOfTrailingZeros(left);
            gone |= processes.notify(subscribers.endpoint(number)) == Errno.OK ? 0 : 1L << number;
        }
        unsubscribeAll(gone);
        forgetIfTold(name);
    }

    private void forgetIfTold(Name name) {
        if (!name.isThere() && name.untold == 0) {
            table.remove(name.text);
        }
    }

    private Name[] snapshot() {
        return table.values().toArray(new Name[0]);
    }

    /** Makes a process a subscriber, in place of what it had subscribed before. */
    void subscribe(int caller, String prefix, boolean now) throws TableFull, NotPermitted {
        if (!processes.hasOwnPrivileges(caller)) {
            throw NotPermitted.ERROR;
        }
        int before = subscribers.find(caller);
        if (before != Subscribers.NOBODY) {
            unsubscribeAll(1L << before);
        }
        int number = subscribers.add(caller, prefix);
        if (number == Subscribers.NOBODY) {
            unsubscribeAll(dead());
            number = subscribers.add(caller, prefix);
        }
        if (number == Subscribers.NOBODY) {
            throw TableFull.ERROR;
        }
        if (now && !tellAll(number)) {
            unsubscribeAll(1L << number);
            throw NotPermitted.ERROR;
        }
    }

    private long dead() {
        long set = 0;
        for (long left = subscribers.all(); left != 0; left &= left - 1) {
            int number = Long.numberOfTrailingZeros(left);
            set |= processes.lives(subscribers.endpoint(number)) ? 0 : 1L << number;
        }
        return set;
    }

    /** All that is there counts as a change for a subscriber; whether it could be told. */
    private boolean tellAll(int number) {
        boolean some = false;
        for (Name name : table.values()) {
            if (name.isThere() && subscribers.wants(number, name.text)) {
                name.untold |= 1L << number;
                some = true;
            }
        }
        return !some || processes.notify(subscribers.endpoint(number)) == Errno.OK;
    }

    void unsubscribe(int caller) throws NotFound {
        unsubscribeAll(1L << numberOf(caller));
    }

    private int numberOf(int caller) throws NotFound {
        int number = subscribers.find(caller);
        if (number == Subscribers.NOBODY) {
            throw NotFound.ERROR;
        }
        return number;
    }

    private void unsubscribeAll(long set) {
        if (set == 0) {
            return;
        }
        for (long left = set; left != 0; left &= left - 1) {
            subscribers.remove(Long.numberOfTrailingZeros(left));
        }
        for (Name name : snapshot()) {
            name.untold &= ~set;
            forgetIfTold(name);
        }
    }

    /** The name whose change is longest ago of those that the subscriber has not heard of; "" if there is none. */
    String nextChange(int caller) throws NotFound {
        long bit = 1L << numberOf(caller);
        Name next = null;
        for (Name name : table.values()) {
            if ((name.untold & bit) != 0 && (next == null || name.changedAt < next.changedAt)) {
                next = name;
            }
        }
        if (next == null) {
            return "";
        }
        next.untold &= ~bit;
        forgetIfTold(next);
        return next.text;
    }
}
