package skink.simulation;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
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
            }
        }
    }

    private void checkProcess(Proc proc, Tenant expected) {
        same(proc.scheduler, expected.scheduler, "scheduler", expected);
        same(proc.priority, expected.priority, "priority", expected);
        same(proc.cpu, expected.cpu, "processor", expected);
        same(proc.signals, expected.signals, "signals", expected);
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

    /** An alarm has been set: the kernel's time counts, if it is about the model's. */
    void adoptAlarm(Tenant tenant) {
        long actual = Procs.get(tenant.slot).privilege.alarmAt;
        if (Math.abs(actual - tenant.alarmAt) < SimulatedKernel.VISIT_TICKS) {
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
