package skink.simulation;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;

/** Whether the kernel's tables and the processes' memory are what the model expects. */
final class Agreement {
    private final Model model;
    private final PageMemory memory;

    Agreement(Model model, PageMemory memory) {
        this.model = model;
        this.memory = memory;
    }

    /** Throws if anything differs. */
    void check() {
        for (int slot = 0; slot < model.slots(); slot++) {
            Tenant expected = model.get(slot);
            Proc proc = Procs.get(slot);
            same(proc.endpoint, expected.endpoint, "endpoint", expected);
            same(proc.blocked, expected.reasons, "reasons not to run", expected);
            if (!expected.isFree()) {
                checkProcess(proc, expected);
                checkRights(proc, expected);
                checkHome(proc, memory.home(slot), expected);
            }
        }
    }

    private void checkProcess(Proc proc, Tenant expected) {
        same(proc.scheduler, expected.scheduler, "scheduler", expected);
        same(proc.priority, expected.priority, "priority", expected);
        same(proc.cpu, expected.cpu, "processor", expected);
        same(proc.signals, expected.signals, "signals", expected);
        Violation.unless(
                (proc.extras == Proc.PORTS) == expected.usesPorts, "ports", expected + " uses ports: " + proc.extras);
        Violation.unless(
                proc.virtualAlarmAt == expected.virtualAlarmAt,
                "timer",
                expected + " has its timer at " + proc.virtualAlarmAt + ", not " + expected.virtualAlarmAt);
        same(proc.exitStatus, expected.exitStatus, "exit status", expected);
        if (expected.has(Blocked.RECEIVING)) {
            same(proc.receiveFrom, expected.receiveFrom, "source", expected);
        }
        if (expected.isSending()) {
            same(proc.sendTo.endpoint, expected.sendTo, "receiver", expected);
        }
        Violation.unless(
                proc.awaitsReply == expected.awaitsReply, "model", expected + " awaits an answer: " + proc.awaitsReply);
        words(memory.pageWords(proc.slot()), expected.page, "message page", expected);
        words(memory.frameWords(proc.slot()), expected.frame, "frame", expected);
        if (expected.hasOwnRights()) {
            checkPending(proc.privilege, expected);
        }
    }

    private static void checkRights(Proc proc, Tenant expected) {
        Privilege actual = proc.privilege;
        Rights rights = expected.rights;
        boolean agree =
                actual == null ? rights == null : rights != null && areSame(actual, actual.belongsTo(proc), rights);
        Violation.unless(agree, "rights", expected + " has rights " + rights + ", not as the kernel sees them");
    }

    private static boolean areSame(Privilege actual, boolean isOwn, Rights rights) {
        return actual.number() == rights.number()
                && isOwn == rights.isOwn()
                && actual.primitives == rights.primitives()
                && actual.destinations == rights.destinations()
                && actual.kernelCalls == rights.kernelCalls()
                && actual.isServer == rights.isServer()
                && actual.signalManager == rights.manager()
                && actual.lines == rights.beside().lines()
                && actual.grantsForOthers == rights.beside().grantsForOthers();
    }

    /** Where it lives, and what is in its own pages. */
    private void checkHome(Proc proc, Home home, Tenant expected) {
        same(proc.directory, home.directory(), "page directory", expected);
        same(proc.messages.toInt(), memory.page(proc.slot()).toInt(), "place of the message page", expected);
        same(proc.frame.toInt(), memory.frame(proc.slot()).toInt(), "place of the frame", expected);
        same(proc.floats.toInt(), MemoryMapAbi.KERNEL_BASE + home.saved(), "place of the floats", expected);
        same(proc.instance, expected.instance, "instance", expected);
        same(proc.grantTable, expected.grantTable, "table of grants", expected);
        same(proc.grantEntries, expected.grantEntries, "entries for grants", expected);
        if (expected.has(Blocked.SPACE_IN_USE)) {
            same(proc.awaitedSpace.slot(), expected.awaitedSpace, "space awaited", expected);
        }
        for (int page = 0; page < Home.PAGES; page++) {
            if (memory.isTouched(home.page(page)) || home.isTouched(page)) {
                words(memory.words(home.page(page)), home.words(page), "page " + page, expected);
            }
        }
    }

    private static void checkPending(Privilege privilege, Tenant expected) {
        Set<Integer> processes = new TreeSet<>();
        for (int i = 0; i < Privilege.COUNT; i++) {
            if ((privilege.notifications >>> i & 1) != 0) {
                processes.add(Privileges.get(i).owner.endpoint);
            }
        }
        Set<Integer> wanted = new TreeSet<>(expected.notifiers);
        boolean ofKernel = wanted.removeIf(source -> source < 0);
        Violation.unless(
                processes.equals(wanted) && ofKernel == (privilege.kernelNotifications != 0),
                "notification",
                expected + " has notifications of " + processes + " pending, not of " + wanted);
        Violation.unless(
                (privilege.filter != null) == (expected.filter != null), "filter", expected + " is wrongly filtered");
        same(privilege.interrupts, expected.interrupts, "interrupts", expected);
        same(privilege.signals, expected.systemSignals, "signals told", expected);
        same(privilege.asyncEntries, expected.asyncEntries, "entries", expected);
        Violation.unless(
                privilege.alarmAt == expected.alarmAt,
                "alarm",
                expected + " has its alarm at " + privilege.alarmAt + ", not " + expected.alarmAt);
    }

    /** An alarm has been set: the kernel's time counts, if it is within this visit. */
    void adoptAlarm(Tenant tenant, long visitTicks) {
        long actual = Procs.get(tenant.slot).privilege.alarmAt;
        if (Math.abs(actual - tenant.alarmAt) < visitTicks) {
            tenant.alarmAt = actual;
        }
    }

    private static void same(int actual, int expected, String what, Tenant tenant) {
        Violation.unless(actual == expected, "model", what + " of " + tenant + " is " + actual + ", not " + expected);
    }

    private static void words(int[] actual, int[] expected, String what, Tenant tenant) {
        int index = Arrays.mismatch(actual, expected);
        if (index >= 0) {
            throw new Violation(
                    "memory",
                    what + " of " + tenant + " holds " + actual[index] + " at " + index * 4 + ", not "
                            + expected[index]);
        }
    }
}
