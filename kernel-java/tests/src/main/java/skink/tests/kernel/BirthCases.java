package skink.tests.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;

/** New processes, new programs, and rights. */
final class BirthCases {
    static final List<Case> ALL = List.of(
            new Case("ForkedProcessIsACopy", BirthCases::fork),
            new Case("ForkedProcessGrantsItsOwnMemory", BirthCases::grantsOfChild),
            new Case("ForkIsChecked", BirthCases::forkChecks),
            new Case("ForkedProcessesFillTheTable", BirthCases::many),
            new Case("ProcessBeginsAnotherProgram", BirthCases::exec),
            new Case("PrivilegesAreGivenSharedAndTaken", BirthCases::privileges),
            new Case("LinesAndPortsAreGivenOneByOne", BirthCases::devices),
            new Case("ProcessEndsWithItsManagerIfThatHadToDecide", BirthCases::orphans),
            new Case("PrivilegeControlIsChecked", BirthCases::privilegeChecks));

    private static final int ALL_PRIMITIVES = 0xFFFF;
    private static final int SHARED = 60;
    private static final IoBuffer BUFFER = IoBuffer.allocate(64);

    private BirthCases() {}

    static void awaitQuestion(int process) {
        Puppets.order(process, Puppet.ASK);
        Check.equal(Errno.OK, Ipc.receive(process), "a question");
        Check.equal(Puppet.QUESTION, Message.IN.type(), "it is a question");
    }

    static void answer(int process, int word) {
        Message.OUT.type(0).word(0, word);
        Check.equal(Errno.OK, Ipc.send(process), "an answer");
        Check.equal(word, Puppets.report(process), "it has arrived");
        Check.equal(process, Message.IN.word(6), "it knows its name");
    }

    /** Copies a process that waits for an answer; the child waits for it too, inhibited and without rights. */
    static int copy(int parent, int slot) {
        int messages = Pages.newFrame();
        int directory = Pages.copySpace(parent, messages);
        Check.equal(Errno.OK, KernelCalls.fork(parent, slot, directory, messages, Pages.newFrame()), "a copy");
        return Message.IN.word(0);
    }

    static void giveRights(int process) {
        giveRights(process, Errno.OK);
    }

    private static void giveRights(int process, int permitted) {
        int result = KernelCalls.givePrivileges(process, -1, ALL_PRIMITIVES, 1, -1, Self.endpoint(), Endpoint.NONE);
        Check.equal(Errno.OK, result, "rights");
        int allowed = KernelCalls.privilegeControl(process, KernelCall.PRIVILEGE_ALLOW, 0);
        Check.equal(permitted, allowed, "permission to run");
    }

    static void letGo(int process) {
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, process, 0), "its memory is complete");
    }

    private static void fork() {
        Puppets.order(Puppets.FIRST, Puppet.FILL, 50);
        Check.equal(0, Puppets.report(Puppets.FIRST), "contents");
        Puppets.order(Puppets.FIRST, Puppet.SUM, 0, 10_000);
        int sum = Puppets.report(Puppets.FIRST);
        awaitQuestion(Puppets.FIRST);
        int child = copy(Puppets.FIRST, -1);
        Check.that(Puppets.isBlocked(child, Blocked.INHIBITED), "its memory is not yet complete");
        Check.that(Puppets.isBlocked(child, Blocked.NO_PRIVILEGE), "it has no rights");
        giveRights(child);
        letGo(child);
        answer(Puppets.FIRST, 1);
        answer(child, 2);
        Puppets.order(child, Puppet.SUM, 0, 10_000);
        Check.equal(sum, Puppets.report(child), "it has the memory of its parent");
        Puppets.order(child, Puppet.FILL, 51);
        Check.equal(0, Puppets.report(child), "other contents");
        Puppets.order(Puppets.FIRST, Puppet.SUM, 0, 10_000);
        Check.equal(sum, Puppets.report(Puppets.FIRST), "and its parent keeps its own");
        Check.equal(Errno.OK, KernelCalls.clear(child), "its end");
        awaitQuestion(Puppets.FIRST);
        int second = copy(Puppets.FIRST, Endpoint.slot(child));
        Check.that(second != child && Endpoint.slot(second) == Endpoint.slot(child), "another tenant of the slot");
        Check.equal(Errno.OK, KernelCalls.clear(second), "which never ran");
        answer(Puppets.FIRST, 3);
    }

    private static void grantsOfChild() {
        Puppets.order(Puppets.FIRST, Puppet.GRANT, GrantTable.READ);
        int ofParent = Puppets.report(Puppets.FIRST);
        awaitQuestion(Puppets.FIRST);
        int child = copy(Puppets.FIRST, -1);
        giveRights(child);
        letGo(child);
        answer(Puppets.FIRST, 13);
        answer(child, 14);
        int inherited = KernelCalls.safeCopyFrom(child, ofParent, 0, BUFFER.address(), 8);
        Check.equal(Errno.EPERM, inherited, "what its parent has granted");
        Puppets.order(child, Puppet.GRANT, GrantTable.READ);
        int itsOwn = KernelCalls.safeCopyFrom(child, Puppets.report(child), 0, BUFFER.address(), 8);
        Check.equal(Errno.OK, itsOwn, "what it has granted itself");
        int old = KernelCalls.safeCopyFrom(child, ofParent, 0, BUFFER.address(), 8);
        Check.equal(Errno.EPERM, old, "what its parent has granted, once it has a table of its own");
        Check.equal(Errno.OK, KernelCalls.clear(child), "its end");
        Puppets.order(Puppets.FIRST, Puppet.REVOKE, ofParent);
        Check.equal(0, Puppets.report(Puppets.FIRST), "taking it back");
    }

    private static void forkChecks() {
        int page = Pages.newFrame();
        int other = Pages.newFrame();
        int third = Pages.newFrame();
        int atWork = KernelCalls.fork(Puppets.FIRST, -1, page, other, third);
        Check.equal(Errno.EINVAL, atWork, "one that waits for no answer");
        Check.equal(Errno.EDEADSRCDST, KernelCalls.fork(Endpoint.of(99, 1), -1, page, other, third), "nobody");
        awaitQuestion(Puppets.FIRST);
        for (int slot : new int[] {-2, 0, Endpoint.slot(Puppets.FIRST), 256, Integer.MAX_VALUE}) {
            int result = KernelCalls.fork(Puppets.FIRST, slot, page, other, third);
            Check.equal(Errno.EINVAL, result, "slot " + slot);
        }
        int[][] pages = {
            {page + 4, other, third},
            {page, 0, third},
            {page, other, MemoryMapAbi.DIRECT_MAP_BYTES},
            {page, page, third},
            {page, other, other},
            {-4096, other, third}
        };
        for (int[] wrong : pages) {
            int result = KernelCalls.fork(Puppets.FIRST, -1, wrong[0], wrong[1], wrong[2]);
            Check.equal(Errno.EFAULT, result, "pages that cannot be used");
        }
        answer(Puppets.FIRST, 4);
    }

    /** Children that never run: only the table is filled. */
    private static void many() {
        awaitQuestion(Puppets.FIRST);
        int directory = Pages.newFrame();
        int messages = Pages.newFrame();
        int saved = Pages.newFrame();
        int[] children = new int[256];
        int count = 0;
        int result = KernelCalls.fork(Puppets.FIRST, -1, directory, messages, saved);
        while (result == Errno.OK) {
            children[count++] = Message.IN.word(0);
            result = KernelCalls.fork(Puppets.FIRST, -1, directory, messages, saved);
        }
        Check.equal(Errno.EAGAIN, result, "the table is full");
        Check.that(count > 240, "children: " + count);
        for (int i = 0; i < count; i++) {
            Check.equal(Errno.OK, KernelCalls.clear(children[i]), "clearing a child");
        }
        answer(Puppets.FIRST, 5);
    }

    private static void exec() {
        awaitQuestion(Puppets.FIRST);
        int child = copy(Puppets.FIRST, -1);
        giveRights(child);
        answer(Puppets.FIRST, 6);
        int code = 0x0300_0000;
        int frame = Pages.newFrame();
        writeProgram(frame);
        Pages.set(child, code, frame | Pages.READ_ONLY);
        byte[] name = "another".getBytes(StandardCharsets.US_ASCII);
        Check.equal(Errno.OK, KernelCalls.exec(child, code, 0x1234_5678, name), "another program");
        letGo(child);
        Check.equal(Errno.OK, Ipc.receive(child), "its message");
        Check.equal(0x777, Message.IN.type(), "its type");
        Check.equal(0, Message.IN.word(0), "its registers were 0");
        Check.equal(0x1234_5678, Message.IN.word(1), "its stack pointer");
        int atWork = KernelCalls.exec(Puppets.FIRST, code, 0, name);
        Check.equal(Errno.EINVAL, atWork, "one that waits for no answer");
        Check.equal(Errno.EDEADSRCDST, KernelCalls.exec(Endpoint.of(99, 1), code, 0, name), "nobody");
        Check.equal(Errno.OK, KernelCalls.clear(child), "its end");
    }

    /** A program in machine code that sends the driver its EBX and ESP, and waits for ever. */
    private static void writeProgram(int frame) {
        int out = UserSpace.MESSAGE_PAGE + MessageLayout.OUT;
        MachineCode code = new MachineCode(frame);
        code.bytes(0xC7, 0x05).word(out + MessageLayout.TYPE).word(0x777);
        code.bytes(0x89, 0x1D).word(out + MessageLayout.PAYLOAD);
        code.bytes(0x89, 0x25).word(out + MessageLayout.PAYLOAD + 4);
        code.bytes(0xB8).word(Primitive.SEND);
        code.bytes(0xBA).word(Self.endpoint());
        code.bytes(0xCD, Primitive.VECTOR);
        code.bytes(0xB8).word(Primitive.RECEIVE);
        code.bytes(0xCD, Primitive.VECTOR);
        code.end();
    }

    private static void privileges() {
        awaitQuestion(Puppets.FIRST);
        int child = copy(Puppets.FIRST, -1);
        letGo(child);
        int early = KernelCalls.privilegeControl(child, KernelCall.PRIVILEGE_ALLOW, 0);
        Check.equal(Errno.EINVAL, early, "running without rights");
        int undefined = KernelCalls.privilegeControl(child, KernelCall.PRIVILEGE_SHARE, SHARED);
        Check.equal(Errno.EINVAL, undefined, "sharing what nobody defined");
        int onlyToDriver = 1 << Primitive.SEND | 1 << Primitive.RECEIVE | 1 << Primitive.SENDREC;
        int defined = KernelCalls.definePrivileges(
                SHARED, onlyToDriver, 1, 1 << KernelCall.EXIT, Self.endpoint(), Endpoint.NONE);
        Check.equal(Errno.OK, defined, "rights for many");
        int shared = KernelCalls.privilegeControl(child, KernelCall.PRIVILEGE_SHARE, SHARED);
        Check.equal(Errno.OK, shared, "sharing them");
        Check.equal(Errno.OK, KernelCalls.processInfo(child), "about who shares them");
        Check.equal(SHARED, Message.IN.word(4), "which they are");
        Check.equal(0, Message.IN.word(5), "they are not its own");
        int allowed = KernelCalls.privilegeControl(child, KernelCall.PRIVILEGE_ALLOW, 0);
        Check.equal(Errno.OK, allowed, "running");
        answer(Puppets.FIRST, 7);
        answer(child, 8);
        Puppets.order(child, Puppet.CALL, KernelCall.NULL);
        Check.equal(Errno.ECALLDENIED, Puppets.report(child), "a call that it may not make");
        Puppets.order(child, Puppet.USE, Primitive.SEND, Puppets.SECOND, 0x400, 0);
        Check.equal(Errno.ECALLDENIED, Puppets.report(child), "a destination that it may not use");
        Puppets.order(child, Puppet.USE, Primitive.NOTIFY, Self.endpoint(), 0x400, 0);
        Check.equal(Errno.ETRAPDENIED, Puppets.report(child), "a primitive that it may not use");
        awaitQuestion(child);
        int grandchild = copy(child, -1);
        Check.that(!Puppets.isBlocked(grandchild, Blocked.NO_PRIVILEGE), "a child shares what its parent shares");
        letGo(grandchild);
        answer(child, 9);
        answer(grandchild, 10);
        int stopped = KernelCalls.privilegeControl(child, KernelCall.PRIVILEGE_DISALLOW, 0);
        Check.equal(Errno.OK, stopped, "it must not run");
        Check.that(Puppets.isBlocked(child, Blocked.NO_PRIVILEGE), "it does not");
        Check.equal(Errno.OK, KernelCalls.clear(child), "its end");
        Check.equal(Errno.OK, KernelCalls.clear(grandchild), "its child's end");
    }

    private static void devices() {
        awaitQuestion(Puppets.FIRST);
        int child = copy(Puppets.FIRST, -1);
        Check.equal(Errno.EINVAL, KernelCalls.allowLine(child, 5), "a line for one without rights");
        Check.equal(Errno.EINVAL, KernelCalls.allowPorts(child, 0x80, 0x80), "ports for one without rights");
        giveRights(child);
        letGo(child);
        answer(Puppets.FIRST, 11);
        answer(child, 12);
        Check.equal(Errno.EPERM, useDelayPort(child), "a port that it may not use");
        Check.equal(Errno.OK, KernelCalls.allowPorts(child, 0x80, 0x80), "a port");
        Check.equal(Errno.OK, useDelayPort(child), "which it may use now");
        Check.equal(Errno.EPERM, hook(child), "a line that it may not hook");
        Check.equal(Errno.OK, KernelCalls.allowLine(child, 5), "a line");
        Check.equal(Errno.OK, hook(child), "which it may hook now");
        for (int line : new int[] {-1, 64, Integer.MAX_VALUE}) {
            Check.equal(Errno.EINVAL, KernelCalls.allowLine(child, line), "line " + line);
        }
        int[][] ports = {{-1, 5}, {5, 4}, {0, 0x1_0000}, {Integer.MIN_VALUE, Integer.MAX_VALUE}};
        for (int[] range : ports) {
            Check.equal(Errno.EINVAL, KernelCalls.allowPorts(child, range[0], range[1]), "ports " + range[0]);
        }
        int result = Errno.OK;
        for (int i = 0; i < 100 && result == Errno.OK; i++) {
            result = KernelCalls.allowPorts(child, i, i);
        }
        Check.equal(Errno.ENOSPC, result, "too many ranges");
        Check.equal(Errno.OK, KernelCalls.allowPorts(child, 0x80, 0x80), "those that it has already take no room");
        giveRights(child, Errno.EINVAL);
        Check.equal(
                Errno.EPERM, useDelayPort(child), "a port, after other privileges have taken the place of the first");
        Check.equal(Errno.ENOENT, unhook(child), "and a hook");
        Check.equal(Errno.EPERM, hook(child), "and a line");
        Check.equal(Errno.OK, KernelCalls.allowPorts(child, 0x80, 0x80), "a port anew");
        Check.equal(Errno.OK, useDelayPort(child), "which it may use again");
        Check.equal(Errno.OK, KernelCalls.clear(child), "its end");
    }

    /** Port 0x80 is there for power-on codes: writing to it changes nothing. */
    private static int useDelayPort(int process) {
        Puppets.order(process, Puppet.CALL, KernelCall.DEVIO, KernelCall.IO_WRITE, 0x80, 1, 0);
        return Puppets.report(process);
    }

    private static int hook(int process) {
        Puppets.order(process, Puppet.CALL, KernelCall.IRQCTL, KernelCall.IRQ_HOOK, 3, 5, 0);
        return Puppets.report(process);
    }

    private static int unhook(int process) {
        Puppets.order(process, Puppet.CALL, KernelCall.IRQCTL, KernelCall.IRQ_UNHOOK, 3, 0, 0);
        return Puppets.report(process);
    }

    /** The manager of a manager, with a process that has been asked for, and one that has not. */
    private static void orphans() {
        awaitQuestion(Puppets.FIRST);
        int manager = copy(Puppets.FIRST, -1);
        giveRights(manager);
        int second = copy(Puppets.FIRST, -1);
        int third = copy(Puppets.FIRST, -1);
        answer(Puppets.FIRST, 15);
        giveManager(second, manager);
        giveManager(third, second);
        Check.equal(Errno.OK, KernelCalls.kill(second, 5), "a signal of which nobody hears");
        Check.equal(Errno.OK, KernelCalls.kill(third, 5), "another");
        Check.that(Puppets.isBlocked(third, Blocked.SIGNALED), "its manager has to decide");
        Check.equal(Errno.OK, KernelCalls.clear(manager), "the end of the manager");
        Check.equal(Errno.ESRCH, KernelCalls.processInfo(second), "about whom it should have decided");
        Check.equal(Errno.ESRCH, KernelCalls.processInfo(third), "about whom that one should have");
    }

    private static void giveManager(int process, int manager) {
        int result = KernelCalls.givePrivileges(process, -1, ALL_PRIMITIVES, 1, -1, manager, Endpoint.NONE);
        Check.equal(Errno.OK, result, "a manager");
    }

    private static void privilegeChecks() {
        int[] orders = {KernelCall.PRIVILEGE_ALLOW, KernelCall.PRIVILEGE_SHARE, KernelCall.PRIVILEGE_SET, 99, -1};
        for (int order : orders) {
            int result = KernelCalls.privilegeControl(Endpoint.of(99, 1), order, 5);
            Check.equal(Errno.EDEADSRCDST, result, "order " + order + " for nobody");
            int useless = KernelCalls.privilegeControl(Puppets.SECOND, order, 5);
            Check.equal(Errno.EINVAL, useless, "order " + order + " with what another has");
        }
        int itself = KernelCalls.privilegeControl(Endpoint.SELF, KernelCall.PRIVILEGE_DISALLOW, 0);
        Check.equal(Errno.EINVAL, itself, "stopping itself");
        for (int number : new int[] {-1, 64, 0, Integer.MAX_VALUE}) {
            int result = KernelCalls.definePrivileges(number, 0, 0, 0, 0, 0);
            Check.equal(Errno.EINVAL, result, "defining number " + number);
        }
    }
}
