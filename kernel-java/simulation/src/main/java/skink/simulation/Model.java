package skink.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Privilege;

/**
 * The system as its interface describes it: processes with names, who waits for whom, and what everybody sees.
 *
 * <p>Where the interface leaves a choice (which of several notifications comes first), the model looks at what the kernel has
 * chosen and checks that it was one of those allowed.
 */
final class Model {
    private final Tenant[] tenants;
    private final PageMemory actual;
    private final LongSupplier clock;
    /** Rights that are nobody's own, by their number; null: nobody has said what they are. */
    private final Rights[] common = new Rights[Privilege.COUNT];

    private int pager = Endpoint.NONE;
    /** When the system was booted, as somebody has said. */
    long bootMillis;

    private long waits;

    /** A system without processes; {@code clock} gives time stamps. */
    Model(int slots, PageMemory actual, LongSupplier clock) {
        this.actual = actual;
        this.clock = clock;
        tenants = new Tenant[slots];
        for (int i = 0; i < slots; i++) {
            tenants[i] = new Tenant(i);
        }
    }

    Tenant get(int slot) {
        return tenants[slot];
    }

    int slots() {
        return tenants.length;
    }

    long now() {
        return clock.getAsLong();
    }

    /** Those for whom {@code test} holds. */
    List<Tenant> all(Predicate<Tenant> test) {
        List<Tenant> found = new ArrayList<>();
        for (Tenant tenant : tenants) {
            if (test.test(tenant)) {
                found.add(tenant);
            }
        }
        return found;
    }

    /** The living process of that name, or null. */
    Tenant find(int endpoint) {
        for (Tenant tenant : tenants) {
            if (tenant.endpoint == endpoint && tenant.lives()) {
                return tenant;
            }
        }
        return null;
    }

    /** Who is told of page faults; null if nobody lives who is. */
    Tenant pager() {
        return find(pager);
    }

    void setPager(Tenant tenant) {
        pager = tenant.endpoint;
    }

    /** The rights of a number that are nobody's own; null if there are none. */
    Rights common(int number) {
        return common[number];
    }

    /** From now on all who share these rights have them so. */
    void define(Rights rights) {
        common[rights.number()] = rights;
        for (Tenant tenant : all(each -> each.rights != null && !each.rights.isOwn())) {
            if (tenant.rights.number() == rights.number()) {
                tenant.rights = rights;
            }
        }
    }

    /** The tenant whose own the rights of a number are; null if there is none. */
    Tenant ownerOf(int number) {
        List<Tenant> owners = all(each -> each.hasOwnRights() && each.rights.number() == number);
        return owners.isEmpty() ? null : owners.get(0);
    }

    /** Whether nobody has the rights of a number, or may have them. */
    boolean isUnused(int number) {
        return common[number] == null && ownerOf(number) == null;
    }

    /** The memory in which a tenant lives. */
    Home home(Tenant tenant) {
        return actual.home(tenant.slot);
    }

    PageMemory memory() {
        return actual;
    }

    /** Number of a wait that begins now: those that began earlier have smaller ones. */
    long nextWait() {
        return waits++;
    }

    /** What the kernel has written to a word of a process's message page. */
    int observed(Tenant tenant, int offset) {
        return actual.pageWords(tenant.slot)[offset / 4];
    }

    /** The receive status that the kernel has written to a process's registers. */
    int observedStatus(Tenant tenant) {
        return actual.frameWords(tenant.slot)[TrapFrame.EDX / 4];
    }

    /** A result that the model cannot know, such as a time: what is there is right. */
    void accept(Tenant tenant, int offset) {
        tenant.page[offset / 4] = observed(tenant, offset);
    }

    /** A process writes a word of its own message page. */
    void write(Tenant tenant, int offset, int value) {
        tenant.page[offset / 4] = value;
        actual.pageWords(tenant.slot)[offset / 4] = value;
    }

    /** Whether there would be a circle of waits if {@code waiter} waited for {@code peer}: a search of the whole graph. */
    boolean wouldLock(Tenant waiter, Tenant peer) {
        Set<Tenant> reached = new HashSet<>();
        Deque<Tenant> open = new ArrayDeque<>(List.of(peer));
        while (!open.isEmpty()) {
            Tenant at = open.remove();
            if (at == waiter) {
                return true;
            }
            if (reached.add(at)) {
                for (Tenant other : tenants) {
                    if (waitsFor(at, other)) {
                        open.add(other);
                    }
                }
            }
        }
        return false;
    }

    /** Whether a process waits for itself, through others or at once. */
    boolean waitsForItself(Tenant waiter) {
        return all(other -> waitsFor(waiter, other)).stream().anyMatch(other -> wouldLock(waiter, other));
    }

    private static boolean waitsFor(Tenant waiter, Tenant other) {
        return other.lives()
                && (waiter.isSending() && waiter.sendTo == other.endpoint
                        || waiter.has(Blocked.RECEIVING)
                                && (waiter.awaitsReply || waiter.filter == null)
                                && waiter.receiveFrom != Endpoint.ANY
                                && waiter.receiveFrom == other.endpoint);
    }
}
