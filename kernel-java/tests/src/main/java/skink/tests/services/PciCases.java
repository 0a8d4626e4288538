package skink.tests.services;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Busy;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pci;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.protocol.PciClient;

/** The PCI driver, on QEMU's bus: a host bridge, a serial port, another behind a bridge, a controller with 64-bit memory. */
final class PciCases {
    static final List<Case> ALL = List.of(
            new Case("FunctionsAreFoundBehindBridgesToo", PciCases::functions),
            new Case("RangesAreSized", PciCases::ranges),
            new Case("RegistersAreReadByAll", PciCases::registers),
            new Case("WhoReservesAFunctionGetsItsPortsAndItsLine", PciCases::rights),
            new Case("FunctionsAreTheirOwnersAlone", PciCases::owners),
            new Case("BridgesAreNobodysAndStrangersHaveNothing", PciCases::strangers),
            new Case("FunctionsThatAreNotThereAreRefused", PciCases::missing));

    private static final PciClient PCI = new PciClient(WellKnown.PCI);

    private static final int HOST_BRIDGE = 0x06_0000;
    private static final int SERIAL_PORT = 0x07_0002;
    private static final int USB_CONTROLLER = 0x0C_0330;
    private static final int NO_LINE = 255;

    private static final int RESERVE = 0x1001;
    private static final int RELEASE = 0x1002;
    private static final int WRITE = 0x1005;

    private PciCases() {}

    private static Pci.Function function(int index) {
        return Deputies.answered(() -> PCI.function(index));
    }

    private static Pci.Range range(int index, int number) {
        return Deputies.answered(() -> PCI.range(index, number));
    }

    private static int count() {
        int count = 0;
        try {
            while (PCI.function(count) != null) {
                count++;
            }
        } catch (NotFound behindTheLast) {
            Check.that(count > 3, "functions: " + count);
        }
        return count;
    }

    /** The first function of a kind on the first bus, or behind a bridge. */
    private static int find(int kind, boolean isBehindBridge) {
        int count = count();
        for (int i = 0; i < count; i++) {
            if (function(i).kind() == kind && function(i).bus() != 0 == isBehindBridge) {
                return i;
            }
        }
        throw new AssertionError("no function of kind " + Integer.toHexString(kind));
    }

    private static void functions() {
        Pci.Function host = function(find(HOST_BRIDGE, false));
        Check.that(host.device() == 0 && host.function() == 0 && host.vendor() == 0x8086, "the host bridge: " + host);
        Check.equal(NO_LINE, host.line(), "its line");
        Pci.Function near = function(find(SERIAL_PORT, false));
        Pci.Function far = function(find(SERIAL_PORT, true));
        Check.that(near.vendor() == 0x1B36 && near.product() == 2, "a serial port: " + near);
        Check.that(far.vendor() == 0x1B36 && far.product() == 2 && far.device() == 3, "a far one: " + far);
        Check.that(near.line() > 0 && near.line() < 16 && far.line() > 0 && far.line() < 16, "their lines");
        int count = count();
        for (int i = 0; i < count; i++) {
            Check.equal(Endpoint.NONE, function(i).owner(), "the owner of function " + i);
        }
    }

    private static void ranges() {
        for (boolean isFar : new boolean[] {false, true}) {
            Pci.Range ports = range(find(SERIAL_PORT, isFar), 0);
            Check.that(
                    ports.isPorts() && ports.bytes() == 8 && ports.start() % 8 == 0, "the ports of a port: " + ports);
        }
        int usb = find(USB_CONTROLLER, false);
        Pci.Range memory = range(usb, 0);
        Check.that(!memory.isPorts() && memory.bytes() == 16 << 10, "memory of 64 bits: " + memory);
        Check.equal(0, range(usb, 1).bytes(), "its upper half is no range");
        Check.equal(0, range(usb, 5).bytes(), "nor is what is not there");
        for (int number : new int[] {-1, 6, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Deputies.refused(BadArgument.ERROR, () -> PCI.range(usb, number), "base address " + number);
        }
    }

    private static int read(int index, int offset, int bytes) {
        return Deputies.answered(() -> PCI.read(index, offset, bytes));
    }

    private static void registers() {
        int port = find(SERIAL_PORT, true);
        Check.equal(0x0002_1B36, read(port, 0, 4), "vendor and product");
        Check.equal(0x1B36, read(port, 0, 2), "the vendor");
        Check.equal(0x0002, read(port, 2, 2), "the product");
        Check.equal(0x36, read(port, 0, 1), "the first byte");
        Check.equal(0x1B, read(port, 1, 1), "the second");
        Check.equal(range(port, 0).start() | 1, read(port, 0x10, 4), "the base address is as firmware has set it");
        Check.equal(3, read(port, 4, 2) & 3, "it answers at its addresses");
        int[][] wrong = {{-1, 1}, {256, 1}, {1, 2}, {2, 4}, {255, 2}, {0, 0}, {0, 3}, {0, 8}, {Integer.MIN_VALUE, 4}};
        for (int[] place : wrong) {
            String what = place[1] + " bytes at " + place[0];
            Deputies.refused(BadArgument.ERROR, () -> PCI.read(port, place[0], place[1]), what);
        }
    }

    private static int useDevice(int deputy, int port) {
        return Deputies.call(deputy, KernelCall.DEVIO, KernelCall.IO_READ, port, 1, 0);
    }

    private static int hook(int deputy, int line) {
        return Deputies.call(deputy, KernelCall.IRQCTL, KernelCall.IRQ_HOOK, 0, line, KernelCall.IRQ_OF_PCI);
    }

    private static void rights() {
        int serial = find(SERIAL_PORT, false);
        int mortal = Deputies.MORTALS[1];
        int base = range(serial, 0).start();
        int line = function(serial).line();
        Check.equal(Errno.EPERM, useDevice(mortal, base + 7), "a port before");
        Check.equal(Errno.EPERM, hook(mortal, line), "the line before");
        Check.equal(Errno.OK, Deputies.ask(mortal, WellKnown.PCI, RESERVE, serial), "reserving it");
        for (int offset = 0; offset < 8; offset++) {
            Check.equal(Errno.OK, useDevice(mortal, base + offset), "port " + offset);
        }
        Check.equal(Errno.EPERM, useDevice(mortal, base + 8), "a port behind its own");
        Check.equal(Errno.EPERM, useDevice(mortal, base - 1), "a port before its own");
        Check.equal(Errno.OK, hook(mortal, line), "its line");
        Check.equal(mortal, function(serial).owner(), "its owner");
        Deputies.refused(Busy.ERROR, () -> PCI.reserve(serial), "what another has");
        Deputies.end(mortal);
        Check.equal(Endpoint.NONE, function(serial).owner(), "its owner has ended");
        Deputies.done(() -> PCI.reserve(serial));
        Deputies.done(() -> PCI.release(serial));
    }

    private static void owners() {
        int serial = find(SERIAL_PORT, true);
        int deputy = Deputies.FIRST;
        Deputies.done(() -> PCI.reserve(serial));
        Deputies.done(() -> PCI.reserve(serial));
        Check.equal(Errno.EBUSY, Deputies.ask(deputy, WellKnown.PCI, RESERVE, serial), "reserving it too");
        Check.equal(Errno.EPERM, Deputies.ask(deputy, WellKnown.PCI, RELEASE, serial), "releasing it");
        Check.equal(Errno.EPERM, Deputies.ask(deputy, WellKnown.PCI, WRITE, serial, 0x3C, 1, 0), "writing to it");
        int before = read(serial, 0x3C, 1);
        Deputies.done(() -> PCI.write(serial, 0x3C, 1, 0x17F));
        Check.equal(0x7F, read(serial, 0x3C, 1), "a byte that its owner has written");
        Deputies.done(() -> PCI.write(serial, 0x3C, 1, before));
        Deputies.refused(BadArgument.ERROR, () -> PCI.write(serial, 0x3D, 2, 0), "bytes of two words");
        Deputies.done(() -> PCI.release(serial));
        Deputies.refused(NotPermitted.ERROR, () -> PCI.release(serial), "a second time");
        Deputies.refused(NotPermitted.ERROR, () -> PCI.write(serial, 0x3C, 1, 0), "writing afterwards");
        Check.equal(Errno.OK, Deputies.ask(deputy, WellKnown.PCI, RESERVE, serial), "now another may have it");
        Check.equal(Errno.OK, Deputies.ask(deputy, WellKnown.PCI, RELEASE, serial), "and give it back");
    }

    /** The plan lets the second deputy reserve nothing. */
    private static void strangers() {
        int host = find(HOST_BRIDGE, false);
        Deputies.refused(NotPermitted.ERROR, () -> PCI.reserve(host), "a bridge");
        Deputies.refused(NotPermitted.ERROR, () -> PCI.write(host, 4, 2, 0), "writing to a bridge");
        int serial = find(SERIAL_PORT, true);
        Check.equal(Errno.EPERM, Deputies.ask(Deputies.SECOND, WellKnown.PCI, RESERVE, serial), "a stranger");
        Check.equal(Endpoint.NONE, function(serial).owner(), "it is nobody's");
    }

    private static void missing() {
        for (int index : new int[] {count(), -1, 256, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Deputies.refused(NotFound.ERROR, () -> PCI.function(index), "function " + index);
            Deputies.refused(NotFound.ERROR, () -> PCI.reserve(index), "reserving function " + index);
            Deputies.refused(NotFound.ERROR, () -> PCI.release(index), "releasing function " + index);
            Deputies.refused(NotFound.ERROR, () -> PCI.range(index, 0), "a range of function " + index);
            Deputies.refused(NotFound.ERROR, () -> PCI.read(index, 0, 4), "reading function " + index);
            Deputies.refused(NotFound.ERROR, () -> PCI.write(index, 0, 4, 0), "writing function " + index);
        }
    }
}
