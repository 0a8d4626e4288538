package skink.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.KernelCall;

/** What a driver's calls ask of the kernel, and what it is told. */
class DriverCallsTest {
    private final SimulatedKernel kernel = new SimulatedKernel();

    private void assertArguments(int... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], kernel.word(MessageLayout.OUT + KernelCall.A + 4 * i), "argument " + i);
        }
    }

    @Test
    void hooksAreControlledById() {
        kernel.machine.run(() -> {
            assertEquals(Errno.OK, Interrupts.hook(5, 12, KernelCall.IRQ_REOPENS));
            assertArguments(KernelCall.IRQ_HOOK, 5, 12, KernelCall.IRQ_REOPENS);
            Interrupts.open(6);
            assertArguments(KernelCall.IRQ_OPEN, 6);
            Interrupts.close(7);
            assertArguments(KernelCall.IRQ_CLOSE, 7);
            Interrupts.unhook(8);
            assertArguments(KernelCall.IRQ_UNHOOK, 8);
        });
    }

    @Test
    void portsAreReadAndWrittenByTheirWidth() {
        kernel.atTrap(() -> kernel.word(MessageLayout.IN + KernelCall.A, 0x1234));
        kernel.machine.run(() -> {
            assertEquals(0x1234, Ports.in16(0x1F0));
            assertArguments(KernelCall.IO_READ, 0x1F0, 2);
            Ports.in8(0x60);
            assertArguments(KernelCall.IO_READ, 0x60, 1);
            Ports.in32(0xCFC);
            assertArguments(KernelCall.IO_READ, 0xCFC, 4);
            Ports.out8(0x64, 0xD2);
            assertArguments(KernelCall.IO_WRITE, 0x64, 1, 0xD2);
            Ports.out16(0x1F0, -1);
            assertArguments(KernelCall.IO_WRITE, 0x1F0, 2, -1);
            Ports.out32(0xCF8, 0x8000_0000);
            assertArguments(KernelCall.IO_WRITE, 0xCF8, 4, 0x8000_0000);
        });
    }

    @Test
    void sequencesLieInTheMessageAsTheKernelReadsThem() {
        kernel.machine.run(() -> {
            PortSequence bytes = new PortSequence(1, 0x70).write(0x70, 0x0A).read(0x71);
            kernel.atTrap(() -> kernel.word(MessageLayout.IN + KernelCall.C, 0x26_00_00_00));
            assertEquals(Errno.OK, bytes.perform());
            assertArguments(KernelCall.IO_EACH | 1 << 8 | 2 << 16, 0x70, 0x0001_0A80);
            assertEquals(0x26, bytes.value(1));
            PortSequence words =
                    new PortSequence(4, 0xCF8).write(0xCF8, 0x8000_0010).read(0xCFC);
            kernel.atTrap(() -> kernel.word(MessageLayout.IN + KernelCall.C + 12, 0xFEBF_0000));
            assertEquals(Errno.OK, words.perform());
            assertArguments(KernelCall.IO_EACH | 4 << 8 | 2 << 16, 0xCF8, 0x8000_0000, 0x8000_0010, 4);
            assertEquals(0xFEBF_0000, words.value(1));
        });
    }

    @Test
    void sequencesHaveAnEnd() {
        PortSequence halves = new PortSequence(2, 0x1F0);
        assertEquals(12, halves.most());
        for (int i = 0; i < halves.most(); i++) {
            halves.read(0x1F0);
        }
        assertThrows(IndexOutOfBoundsException.class, () -> halves.read(0x1F0));
        halves.clear().write(0x1F0 + 0x7FFF, 1);
        assertThrows(IllegalArgumentException.class, () -> halves.read(0x1F0 + 0x8000));
        assertThrows(IllegalArgumentException.class, () -> halves.read(0x1EF));
        assertThrows(IndexOutOfBoundsException.class, () -> halves.value(1));
        assertThrows(IllegalArgumentException.class, () -> new PortSequence(3, 0));
    }

    @Test
    void forbiddenPortIsAFaultOfTheDriver() {
        kernel.answer(Errno.EPERM, 0);
        kernel.machine.run(() -> {
            assertThrows(IllegalArgumentException.class, () -> Ports.in8(0x20));
            assertThrows(IllegalArgumentException.class, () -> Ports.out32(0x20, 1));
        });
    }

    @Test
    void onlyTheKernelTellsOfInterrupts() {
        kernel.word(MessageLayout.IN + MessageLayout.SOURCE, Endpoint.HARDWARE);
        kernel.word(MessageLayout.IN + MessageLayout.PAYLOAD, 1 << 31 | 1 << 2);
        kernel.machine.run(() -> {
            kernel.answer(Errno.OK, Primitive.NOTIFY | ReceiveStatus.FROM_KERNEL);
            Ipc.receive(Endpoint.ANY);
            assertTrue(Interrupts.areTold());
            assertTrue(Interrupts.hasTold(2) && Interrupts.hasTold(31));
            assertFalse(Interrupts.hasTold(3));
            kernel.answer(Errno.OK, Primitive.SEND);
            Ipc.receive(Endpoint.ANY);
            assertFalse(Interrupts.areTold());
        });
    }
}
