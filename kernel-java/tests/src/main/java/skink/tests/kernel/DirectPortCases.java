package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Ports;

/** Ports that processes use without the kernel; those who must not end by it, and do not come back. */
final class DirectPortCases {
    static final List<Case> ALL = List.of(
            new Case("PortsAreDirectByABootOption", DirectPortCases::option),
            new Case("PortsBecomeDirectByAnOrder", DirectPortCases::order),
            new Case("OwnersOfPortsTakeTurns", DirectPortCases::turns),
            new Case("DirectPortsOfAnotherAreAFault", DirectPortCases::foreign),
            new Case("OtherPrivilegesTakeDirectPortsAway", DirectPortCases::takenAway),
            new Case("WhoHasNoDirectPortsFaults", DirectPortCases::plain));

    /** May use the clock's ports itself since the boot. */
    private static final int DIRECT = Endpoint.of(2, 1);
    /** May use those of the keyboard controller, by the kernel. */
    private static final int ORDERED = Endpoint.of(3, 1);
    /** May use no ports. */
    private static final int PLAIN = Endpoint.of(4, 1);

    private static final int CLOCK_INDEX = 0x70;
    private static final int CLOCK_DATA = 0x71;
    private static final int CLOCK_STATUS_D = 0x0D;
    private static final int KEYBOARD_STATUS = 0x64;
    private static final int ALL_PRIMITIVES = 0xFE;
    /** What it needs to end. */
    private static final int END_CALLS = 1 << KernelCall.EXIT | 1 << KernelCall.DIAGCTL;

    private DirectPortCases() {}

    /** Has a puppet do something; its error. The answer is in the IN message. */
    private static int ask(int puppet, int type, int... words) {
        Message.OUT.type(type);
        for (int i = 0; i < words.length; i++) {
            Message.OUT.word(i, words[i]);
        }
        return Ipc.sendRec(puppet);
    }

    private static int readBy(int puppet, int port) {
        Check.equal(Errno.OK, ask(puppet, PortPuppet.READ, port), "reading port " + port);
        return Message.IN.word(0);
    }

    private static void assertEnds(int puppet, int port, String what) {
        Check.equal(Errno.EDEADSRCDST, ask(puppet, PortPuppet.READ, port), what);
    }

    private static void option() {
        Check.equal(Errno.OK, ask(DIRECT, PortPuppet.WRITE, CLOCK_INDEX, CLOCK_STATUS_D), "which register");
        int direct = readBy(DIRECT, CLOCK_DATA);
        Ports.out8(CLOCK_INDEX, CLOCK_STATUS_D);
        Check.equal(Ports.in8(CLOCK_DATA), direct, "the register");
    }

    private static void order() {
        Check.equal(Errno.OK, KernelCalls.allowDirectPorts(ORDERED), "from now on");
        Check.equal(Ports.in8(KEYBOARD_STATUS) & 0x10, readBy(ORDERED, KEYBOARD_STATUS) & 0x10, "its port");
        Check.equal(Errno.OK, KernelCalls.allowPorts(ORDERED, 0x80, 0x80), "one more port");
        Check.equal(Errno.OK, ask(ORDERED, PortPuppet.WRITE, 0x80, 1), "which is direct at once");
        Check.equal(Errno.EDEADSRCDST, KernelCalls.allowDirectPorts(Endpoint.of(99, 1)), "for nobody");
    }

    private static void turns() {
        for (int i = 0; i < 20; i++) {
            Check.equal(Errno.OK, ask(DIRECT, PortPuppet.REPEAT, CLOCK_INDEX, CLOCK_DATA, 50), "the one");
            Check.equal(50, Message.IN.word(0), "what it has done");
            readBy(ORDERED, KEYBOARD_STATUS);
        }
    }

    private static void foreign() {
        readBy(DIRECT, CLOCK_DATA);
        assertEnds(ORDERED, CLOCK_DATA, "a port of whom has run before on its processor");
        readBy(DIRECT, CLOCK_DATA);
    }

    private static void takenAway() {
        int manager = Endpoint.NONE;
        int given = KernelCalls.givePrivileges(DIRECT, -1, ALL_PRIMITIVES, -1, END_CALLS, manager, manager);
        Check.equal(Errno.OK, given, "other privileges");
        Check.equal(Errno.OK, KernelCalls.allowPorts(DIRECT, CLOCK_INDEX, CLOCK_DATA), "with the same ports");
        assertEnds(DIRECT, CLOCK_DATA, "which are not direct any more");
    }

    private static void plain() {
        assertEnds(PLAIN, CLOCK_DATA, "one without any ports");
        Check.equal(
                Errno.EDEADSRCDST,
                KernelCalls.privilegeControl(PLAIN, KernelCall.PRIVILEGE_USE_PORTS, 0),
                "it has ended");
    }
}
