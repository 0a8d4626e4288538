package skink.tests.pm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import skink.abi.grant.GrantTable;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.user.Signal;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Self;
import skink.user.process.Processes;
import skink.user.process.Signals;
import skink.user.protocol.VfsClient;
import skink.user.protocol.VmClient;

/** Forks, programs, ends. */
final class BirthCases {
    static final List<Case> ALL = List.of(
            new Case("ChildHasItsParentsMemoryAndItsOwnName", BirthCases::fork),
            new Case("StatusesReachTheParentOnce", BirthCases::statuses),
            new Case("ManyChildrenHaveDistinctNumbers", BirthCases::many),
            new Case("ChildGrantsItsOwnMemory", BirthCases::grants),
            new Case("ProgramBeginsWithArgumentsAndEnvironment", BirthCases::exec),
            new Case("ProgramKeepsItsNumberAndHasAName", BirthCases::identity),
            new Case("WhatCannotBeRunLeavesTheProgram", BirthCases::failingExec),
            new Case("IgnoredSignalsStayIgnored", BirthCases::ignored),
            new Case("FamiliesLeaveNoMemoryBehind", BirthCases::memory));

    static final String SUBJECT = "/bin/subject";
    private static final String TEXT = "/etc/text";
    private static final int CHILDREN = 30;
    private static final IoBuffer BUFFER = IoBuffer.allocate(128);

    private BirthCases() {}

    private static void fork() {
        int[] numbers = new int[1000];
        numbers[999] = 7;
        int parent = Self.endpoint();
        int status = Child.run(() -> {
            Check.that(Self.endpoint() != parent, "its endpoint is its own");
            Check.equal(Processes.pid(), Child.PM.pidOf(Self.endpoint()), "and belongs to its number");
            Check.equal(1, Processes.identity().parent(), "its parent");
            numbers[999]++;
            return numbers[999];
        });
        Check.equal(8, status, "what the child has seen and changed");
        Check.equal(7, numbers[999], "the parent's stays");
        Check.equal(1, Processes.pid(), "the parent is init");
    }

    private static void statuses() {
        int[] statuses = {0, 1, 42, 255, 256, -1};
        for (int status : statuses) {
            Check.equal(status & 0xFF, Child.run(() -> status), "status " + status);
        }
        Child.checkNone();
    }

    private static void many() {
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < CHILDREN; i++) {
            int status = i;
            all.add(Child.start(() -> status));
        }
        Check.equal(CHILDREN, all.size(), "numbers");
        int sum = 0;
        for (int i = 0; i < CHILDREN; i++) {
            Pm.Ended ended = Child.answered(() -> Processes.await(Pm.ANY_CHILD));
            Check.that(all.remove(ended.pid()), "an end that is told once");
            sum += ended.status() >> 8;
        }
        Check.equal(CHILDREN * (CHILDREN - 1) / 2, sum, "the sum of their statuses");
        Child.checkNone();
    }

    /** A child's table of grants is its own from the first grant on: VFS reads into its memory. */
    private static void grants() {
        int before = readText();
        Check.equal(before, Child.run(() -> readText()), "what the child reads");
        Check.equal(before, readText(), "and the parent afterwards");
    }

    /** The sum of the first bytes of a file. */
    private static int readText() {
        VfsClient vfs = new VfsClient(WellKnown.VFS);
        return Child.answered(() -> {
            int file = vfs.open(TEXT);
            int grant = Grants.direct(WellKnown.VFS, BUFFER, 0, BUFFER.size(), GrantTable.WRITE);
            int bytes = vfs.read(file, grant, BUFFER.size());
            Grants.revoke(grant);
            vfs.close(file);
            int sum = bytes;
            for (int i = 0; i < bytes; i++) {
                sum += BUFFER.getByte(i);
            }
            return sum & 0x7F;
        });
    }

    private static int exec(List<String> arguments, List<String> environment) throws Refusal {
        Processes.exec(SUBJECT, arguments, environment);
        throw new AssertionError("exec returns");
    }

    private static void exec() {
        List<String> words = List.of("arguments", "", "déjà vu", "x".repeat(5000));
        List<String> named = new ArrayList<>(words);
        named.add(0, "subject");
        int sum = Child.run(() -> exec(named, List.of()));
        Check.equal(Subject.sum(words.toArray(new String[0])), sum, "the sum of the arguments");
        List<String> environment = List.of("FIRST=one", "SECOND=two=three");
        int settings = Child.run(() -> exec(List.of("subject", "environment"), environment));
        Check.equal(Subject.sum(new String[] {"one", "two=three"}), settings, "the sum of the environment");
    }

    private static void identity() {
        int pid = Child.start(() -> exec(List.of("subject", "pid"), List.of()));
        Check.equal((pid & 0xFF) << 8, Child.end(pid), "its number");
        int sleeper = Child.start(() -> exec(List.of("subject", "sleep"), List.of()));
        Child.await(() -> Child.answered(() -> Child.PM.name(sleeper)).equals("subject"), "its name");
        Check.equal(99 << 8, Child.end(sleeper), "its end");
    }

    private static void failingExec() {
        int status = Child.run(() -> {
            int refusals = 0;
            for (String path : new String[] {"/bin/nothing", "", "/bin/subject/below", "/bin/" + "x".repeat(60)}) {
                try {
                    Processes.exec(path, List.of(), List.of());
                } catch (NotFound expected) {
                    refusals++;
                }
            }
            for (String path : new String[] {"/bin", TEXT}) {
                try {
                    Processes.exec(path, List.of(), List.of());
                } catch (NotAProgram expected) {
                    refusals++;
                }
            }
            return refusals;
        });
        Check.equal(6, status, "refusals");
    }

    private static void ignored() {
        int status = Child.run(() -> {
            Signals.ignore(Signal.USR1);
            Signals.handle(Signal.USR2, () -> {});
            return exec(List.of("subject", "handle"), List.of());
        });
        Check.equal(2, status, "one handled, one ignored");
        int pid = Child.start(() -> exec(List.of("subject", "ignored"), List.of()));
        Check.equal(Signal.USR1, Child.end(pid), "what it does to who does nothing about it");
    }

    private static void memory() {
        VmClient vm = new VmClient(WellKnown.VM);
        Child.run(() -> family(3));
        int before = vm.totals().free();
        for (int i = 0; i < 5; i++) {
            Check.equal(0, Child.run(() -> family(3)), "a family");
        }
        Check.equal(before, vm.totals().free(), "free pages");
    }

    /** Two children, each with two children, and so on. */
    private static int family(int depth) {
        if (depth == 0) {
            return 0;
        }
        int first = Child.start(() -> family(depth - 1));
        int second = Child.start(() -> family(depth - 1));
        return Child.end(first) + Child.end(second);
    }
}
