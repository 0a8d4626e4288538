package skink.simulation;

import java.util.HashSet;
import java.util.Set;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.Blocked;
import skink.kernel.clock.LocalTimer;
import skink.kernel.life.Alarms;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.proc.SenderQueue;
import skink.kernel.sched.Race;
import skink.kernel.sched.SchedulerView;
import skink.kernel.sched.Scheduling;

/**
 * The invariants that the kernel's classes name, over whole tables, and some that hold between visits to the kernel.
 *
 * <ul>
 *   <li>S1: a process that must not run and still has a processor is there because that has been interrupted.
 *   <li>S2: a processor for which something better waits than what it runs has been interrupted. In RACE mode that is so only
 *       if it runs nothing.
 *   <li>S3: the timer of a processor that runs a process comes when the quantum ends, or before; one timer comes when the
 *       first alarm rings, or before.
 *   <li>Q1: who waits for a new quantum has a scheduler that lives; if the scheduler has not yet been told, it will be.
 *   <li>T1: the page directory that a processor uses is that of a process that exists, or the kernel's: what has ended may be
 *       torn down.
 *   <li>C1: nobody waits in a circle; who waits behind a filter waits for that.
 *   <li>M1: the map of ports of a processor is open only for one that may use its ports, and shows these.
 *   <li>V1: the quantum of a process does not last beyond its virtual timer.
 *   <li>W1: nobody waits for a message while one waits for him that would do.
 * </ul>
 */
final class Invariants {
    private final SimulatedKernel kernel;
    private final int slots;

    Invariants(SimulatedKernel kernel) {
        this.kernel = kernel;
        this.slots = kernel.slots();
    }

    /** Throws if one does not hold. */
    void check() {
        Set<Proc> queued = checkRunQueues();
        for (int slot = 0; slot < slots; slot++) {
            Proc proc = Procs.get(slot);
            checkPlace(proc, queued.contains(proc));
            checkSenders(proc, false);
            checkSenders(proc, true);
            checkWait(proc);
        }
        for (int cpu = 0; cpu < kernel.processors(); cpu++) {
            checkProcessor(cpu);
            checkSpace(cpu);
            checkPorts(cpu);
        }
        checkAlarms();
        checkTables();
    }

    /** T1. */
    private void checkSpace(int cpu) {
        int loaded = kernel.loadedDirectory(cpu);
        boolean isAlive = kernel.isInKernelSpace(cpu);
        for (int slot = 0; slot < slots; slot++) {
            isAlive |= !Procs.get(slot).isFree() && Procs.get(slot).directory == loaded;
        }
        Violation.unless(
                isAlive,
                "T1",
                "processor " + cpu + " uses the page directory of nobody: " + Integer.toHexString(loaded));
    }

    /** R1, and the links of the queues; the processes in them. */
    private Set<Proc> checkRunQueues() {
        Set<Proc> queued = new HashSet<>();
        for (int cpu = 0; cpu < kernel.processors(); cpu++) {
            for (int priority = 0; priority < Scheduling.PRIORITIES; priority++) {
                Proc before = null;
                for (Proc proc : kernel.queue(cpu, priority)) {
                    Violation.unless(queued.add(proc), "P1", name(proc) + " is in run queues twice");
                    Violation.unless(
                            proc.cpu == cpu && proc.priority == priority && proc.previousReady == before,
                            "R1",
                            name(proc) + " is in the wrong queue, or wrongly linked");
                    before = proc;
                }
                Violation.unless(
                        SchedulerView.isOccupied(cpu, priority) == (before != null),
                        "R1",
                        "processor " + cpu + " is wrong about its queue of priority " + priority);
            }
        }
        return queued;
    }

    /** P1. */
    private void checkPlace(Proc proc, boolean isQueued) {
        int places = isQueued ? 1 : 0;
        int runs = 0;
        for (int cpu = 0; cpu < kernel.processors(); cpu++) {
            runs += kernel.running(cpu) == proc ? 1 : 0;
        }
        Violation.unless(
                runs == (proc.isRunning() ? 1 : 0),
                "P1",
                name(proc) + " runs on " + runs + " processors; " + proc.isRunning());
        Violation.unless(places + runs <= 1, "P1", name(proc) + " runs and is in a queue");
        Violation.unless(proc.blocked != 0 || places + runs == 1, "P1", name(proc) + " is runnable and nowhere");
        Violation.unless(proc.blocked == 0 || places == 0, "P1", name(proc) + " is in a queue and must not run");
    }

    /** P2. */
    private void checkSenders(Proc receiver, boolean ofKernel) {
        Proc last = null;
        int length = 0;
        SenderQueue queue = ofKernel ? receiver.kernelSenders : receiver.senders;
        Proc sender = queue.first();
        while (sender != null) {
            Violation.unless(
                    sender.isBlocked(Blocked.SENDING)
                            && sender.sendTo == receiver
                            && ReceiveStatus.isFromKernel(sender.sendStatus) == ofKernel
                            && length++ < slots,
                    "P2",
                    name(sender) + " stands in the queue of " + name(receiver));
            last = sender;
            sender = sender.nextSender;
        }
        Proc end = queue.last();
        Violation.unless(end == last, "P2", "the queue of " + name(receiver) + " has another end");
    }

    private void checkWait(Proc proc) {
        boolean sends = proc.isBlocked(Blocked.SENDING);
        Violation.unless(sends == (proc.sendTo != null), "P2", name(proc) + " sends to nobody, or does not send");
        if (sends) {
            boolean ofKernel = ReceiveStatus.isFromKernel(proc.sendStatus);
            Proc at = (ofKernel ? proc.sendTo.kernelSenders : proc.sendTo.senders).first();
            while (at != null && at != proc) {
                at = at.nextSender;
            }
            Violation.unless(at == proc, "P2", name(proc) + " sends and is in no queue");
        }
        boolean owed = !proc.awaitsReply || proc.isBlocked(Blocked.RECEIVING) && Procs.find(proc.receiveFrom) != null;
        Violation.unless(owed, "P3", name(proc) + " awaits an answer that nobody owes");
        if (proc.isBlocked(Blocked.NO_QUANTUM) && !proc.isFree()) {
            Proc scheduler = Procs.find(proc.scheduler);
            boolean answers = scheduler != null && !scheduler.isBlocked(LifeRules.STANDSTILL);
            Violation.unless(answers, "Q1", name(proc) + " waits for a scheduler that is dead or stands still");
        }
        boolean isInTime = proc.virtualAlarmAt == Proc.NO_TIMER
                || proc.quantumLeft <= Math.max(0, proc.virtualAlarmAt - proc.userTicks);
        Violation.unless(isInTime, "V1", "the quantum of " + name(proc) + " lasts beyond its virtual timer");
        checkCircle(proc);
        checkWaitIsNeeded(proc);
    }

    /** W1. What has been sent without waiting may be for another: only the model can tell that. */
    private static void checkWaitIsNeeded(Proc proc) {
        boolean waits = proc.isBlocked(Blocked.RECEIVING) && !proc.isBlocked(Blocked.SENDING);
        if (!waits || proc.awaitsReply || proc.receiveFrom != Endpoint.ANY || isBehindFilter(proc)) {
            return;
        }
        boolean isNotified = proc.privilege != null
                && proc.privilege.belongsTo(proc)
                && (proc.privilege.notifications != 0 || proc.privilege.kernelNotifications != 0);
        Violation.unless(
                !isNotified && proc.senders.first() == null && proc.kernelSenders.first() == null,
                "W1",
                name(proc) + " waits for anything, and something waits for it");
    }

    /** C1: each waits for one other at most, so the way from a process is a line. */
    private void checkCircle(Proc start) {
        Proc at = start;
        for (int steps = 0; at != null; steps++) {
            Violation.unless(steps <= slots, "C1", name(start) + " waits in a circle, or for one that does");
            if (at.isBlocked(Blocked.SENDING)) {
                at = at.sendTo;
            } else if (at.isBlocked(Blocked.RECEIVING) && at.receiveFrom >= 0 && !isBehindFilter(at)) {
                at = Procs.find(at.receiveFrom);
            } else {
                at = null;
            }
        }
    }

    private static boolean isBehindFilter(Proc receiver) {
        return !receiver.awaitsReply && receiver.privilege != null && receiver.privilege.filter != null;
    }

    /** S1, S2, S3. */
    private void checkProcessor(int cpu) {
        if (kernel.isInterrupted(cpu)) {
            return;
        }
        Proc running = kernel.running(cpu);
        Violation.unless(
                running == null || running.blocked == 0 && running.cpu == cpu,
                "S1",
                "processor " + cpu + " runs what must not run there: " + (running == null ? "" : name(running)));
        int best = running == null ? Scheduling.PRIORITIES : Race.isOn() ? 0 : running.priority;
        for (int priority = 0; priority < best; priority++) {
            Violation.unless(
                    !SchedulerView.isOccupied(cpu, priority),
                    "S2",
                    "processor " + cpu + " is not told that something better waits");
        }
        Violation.unless(
                running == null
                        || LocalTimer.scheduled(cpu)
                                <= SchedulerView.chargedUpTo(cpu) + Math.max(0, running.quantumLeft),
                "S3",
                "the timer of processor " + cpu + " comes after the quantum");
    }

    /** M1. All ports of the board are looked at, and some beside. */
    private void checkPorts(int cpu) {
        Proc running = kernel.running(cpu);
        boolean isOpen = kernel.isPortMapOpen(cpu);
        boolean mayBe = running != null && (running.extras & Proc.PORTS) != 0;
        Violation.unless(!isOpen || mayBe, "M1", "processor " + cpu + " lets " + running + " use ports");
        Violation.unless(
                isOpen || !mayBe || SchedulerView.mustChoose(cpu), "M1", "processor " + cpu + " forbids all ports");
        for (int i = -8; isOpen && !SchedulerView.mustChoose(cpu) && i < DeviceBoard.PORTS + 8; i++) {
            int port = DeviceBoard.FIRST_PORT + i;
            Violation.unless(
                    kernel.showsPort(cpu, port) == running.privilege.mayReach(port, 1),
                    "M1",
                    "processor " + cpu + " is wrong about port " + port);
        }
    }

    private void checkAlarms() {
        long first = Privilege.NO_ALARM;
        for (int i = 0; i < Privilege.COUNT; i++) {
            first = Math.min(first, Privileges.get(i).alarmAt);
        }
        if (first == Privilege.NO_ALARM) {
            return;
        }
        Violation.unless(Alarms.next() <= first, "S3", "an alarm is forgotten");
        boolean comes = false;
        for (int cpu = 0; cpu < kernel.processors(); cpu++) {
            comes |= LocalTimer.scheduled(cpu) <= first;
        }
        Violation.unless(comes, "S3", "no timer comes for an alarm");
    }

    /** A1. */
    private void checkTables() {
        for (int slot = 0; slot < slots; slot++) {
            Proc sender = Procs.get(slot);
            boolean sends = sender.privilege != null
                    && sender.privilege.owner == sender
                    && Procs.find(sender.endpoint) == sender;
            for (int i = 0; sends && i < sender.privilege.asyncEntries; i++) {
                checkEntry(sender, kernel.memory().pageWords(slot), AsyncTable.OFFSET + i * AsyncTable.ENTRY_BYTES);
            }
        }
    }

    private static void checkEntry(Proc sender, int[] page, int offset) {
        int flags = page[(offset + AsyncTable.FLAGS) / 4];
        if ((flags & (AsyncTable.VALID | AsyncTable.DONE)) == AsyncTable.VALID) {
            Proc receiver = Procs.find(page[(offset + AsyncTable.DESTINATION) / 4]);
            Violation.unless(
                    receiver != null
                            && receiver.privilege != null
                            && (receiver.privilege.asyncSenders & sender.privilege.bit()) != 0,
                    "A1",
                    "nobody knows of a message of " + name(sender));
        }
    }

    /** D1: what a processor goes on with. */
    void checkChoice(int cpu, Proc next) {
        if (next == null) {
            Violation.unless(kernel.running(cpu) == null, "D1", "processor " + cpu + " sleeps and has a process");
            return;
        }
        Violation.unless(
                next.blocked == 0
                        && next.cpu == cpu
                        && next.isRunning()
                        && kernel.running(cpu) == next
                        && SchedulerView.directory(cpu) == next.directory,
                "D1",
                "processor " + cpu + " goes on with " + name(next));
    }

    private static String name(Proc proc) {
        return "p" + proc.slot() + "/" + proc.endpoint;
    }
}
