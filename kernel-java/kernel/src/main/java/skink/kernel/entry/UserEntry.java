package skink.kernel.entry;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.ipc.FastPath;
import skink.kernel.ipc.Ipc;
import skink.kernel.kcall.KernelCalls;
import skink.kernel.proc.Proc;
import skink.kernel.sched.CpuState;
import skink.kernel.sched.Dispatcher;
import skink.kernel.sched.Floats;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.EntryPoint;
import skink.magic.HoldsKernelLock;
import skink.magic.Inline;
import skink.magic.NoInline;
import skink.magic.Stub;
import skink.magic.TakesKernelLock;

/**
 * The way from user mode into the kernel and back: the only place where the kernel lock is taken.
 *
 * <p>The registers of the process are in its frame, and the processor's stack is empty: so a processor leaves the kernel
 * into any process, whichever it came from.
 *
 * <ul>
 *   <li>U1: while a processor waited for the lock, another may have stopped the process whose trap it brings. Then a call is
 *       taken back: the process makes it again when it goes on. Nothing has been done for it yet.
 *   <li>U2: the process may even have ended meanwhile; then there is nothing to do for it.
 * </ul>
 */
public final class UserEntry {
    private UserEntry() {}

    /** A trap or interrupt from user mode; returns the frame of the process to go on with. */
    @EntryPoint(BootSymbols.KERNEL_USER_TRAP)
    public static Address trap(Address frame) {
        int vector = frame.loadInt(TrapFrame.VECTOR);
        return vector == Primitive.VECTOR ? message(frame) : other(frame, vector);
    }

    /** A message primitive. */
    @Inline
    @TakesKernelLock
    private static Address message(Address frame) {
        int number = Processors.currentNumber();
        CpuState cpu = CpuState.get(number);
        BigKernelLock.acquire(number);
        Proc caller = cpu.running();
        if (caller == null || caller.blocked != 0) {
            return tooLate(cpu, caller);
        }
        int primitive = frame.loadInt(TrapFrame.EAX);
        int peer = frame.loadInt(TrapFrame.EDX);
        Proc next = FastPath.perform(cpu, caller, primitive, peer);
        if (next == null) {
            return ordinary(cpu, caller, primitive, peer);
        }
        Address registers = next.frame;
        BigKernelLock.release(cpu.number());
        return registers;
    }

    /** The process of a call has been stopped (U1) or has ended (U2) while its processor waited for the lock. */
    @HoldsKernelLock
    @NoInline
    private static Address tooLate(CpuState cpu, Proc caller) {
        if (caller == null) {
            Floats.forbid();
        } else {
            takeBack(caller.frame);
        }
        return leave(cpu);
    }

    @HoldsKernelLock
    @NoInline
    private static Address ordinary(CpuState cpu, Proc caller, int primitive, int peer) {
        caller.frame.store(Ipc.perform(caller, primitive, peer), TrapFrame.EAX);
        return leave(cpu);
    }

    /** A kernel call, an exception or an interrupt. */
    @TakesKernelLock
    @NoInline
    private static Address other(Address frame, int vector) {
        boolean isInterrupt = vector != KernelCall.VECTOR && isInterrupt(vector, frame);
        int number = Processors.currentNumber();
        CpuState cpu = CpuState.get(number);
        BigKernelLock.acquire(number);
        Proc caller = cpu.running();
        if (caller == null) {
            Floats.forbid();
        } else if (vector == KernelCall.VECTOR) {
            kernelCall(caller);
        } else if (!isInterrupt && caller.blocked == 0) {
            UserFault.handle(caller, frame, vector);
        }
        return leave(cpu);
    }

    /** Whoever must not run makes the call again when it may. */
    @HoldsKernelLock
    private static void kernelCall(Proc caller) {
        Address frame = caller.frame;
        if (caller.blocked != 0) {
            takeBack(frame);
            return;
        }
        int result = KernelCalls.perform(caller, frame.loadInt(TrapFrame.EAX));
        if (result == KernelCalls.AGAIN) {
            takeBack(frame);
        } else {
            frame.store(result, TrapFrame.EAX);
        }
    }

    /** Serves what is no matter of the process: an interrupt, which returns true, or the end of the machine. */
    @NoInline
    private static boolean isInterrupt(int vector, Address frame) {
        if (vector < Vectors.FIRST_INTERRUPT && vector != Vectors.NMI && vector != Vectors.MACHINE_CHECK) {
            return false;
        }
        if (vector < Vectors.FIRST_INTERRUPT || !Interrupts.acknowledge(vector)) {
            TrapEntry.trap(frame);
        }
        return true;
    }

    /** The first time that a processor goes to user mode; interrupts are off. Does not return. */
    @TakesKernelLock
    public static void begin() {
        BigKernelLock.acquire();
        Floats.forbid();
        resume(leave(CpuState.get(Processors.currentNumber())));
    }

    /** The assembler routine that goes on in user mode with the registers of a frame. */
    @Stub(BootSymbols.RESUME_USER)
    private static native void resume(Address frame);

    /** The process makes its trap again when it goes on. */
    private static void takeBack(Address frame) {
        frame.store(frame.loadInt(TrapFrame.EIP) - TrapFrame.TRAP_INSTRUCTION_BYTES, TrapFrame.EIP);
    }

    /** Finds the next process, sleeps until there is one, and releases the lock. */
    @HoldsKernelLock
    private static Address leave(CpuState cpu) {
        Deferred.run(cpu);
        Proc next = Dispatcher.next(cpu);
        if (next == null) {
            next = sleepUntilThereIsOne(cpu);
        }
        Address registers = next.frame;
        BigKernelLock.release(cpu.number());
        return registers;
    }

    @HoldsKernelLock
    @NoInline
    private static Proc sleepUntilThereIsOne(CpuState cpu) {
        Proc next;
        do {
            Dispatcher.sleep(cpu);
            Deferred.run(cpu);
            next = Dispatcher.next(cpu);
        } while (next == null);
        return next;
    }
}
