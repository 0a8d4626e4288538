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
    @TakesKernelLock
    public static Address trap(Address frame) {
        int vector = frame.loadInt(TrapFrame.VECTOR);
        boolean isMessage = vector == Primitive.VECTOR;
        boolean isInterrupt = !isMessage && vector != KernelCall.VECTOR && isInterrupt(vector, frame);
        CpuState cpu = CpuState.get(Processors.currentNumber());
        BigKernelLock.acquire();
        Proc caller = cpu.running();
        if (caller == null) {
            Floats.forbid();
        } else if (isMessage && caller.blocked == 0) {
            Proc partner = message(cpu, caller, frame);
            if (partner != null) {
                BigKernelLock.release();
                return partner.frame;
            }
        } else if (!isInterrupt) {
            serve(caller, frame, vector);
        }
        return leave(cpu);
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

    /** A message primitive; the fast way goes straight to the partner, which is returned then. */
    @HoldsKernelLock
    private static Proc message(CpuState cpu, Proc caller, Address frame) {
        int primitive = frame.loadInt(TrapFrame.EAX);
        int peer = frame.loadInt(TrapFrame.EDX);
        Proc partner = FastPath.handOver(cpu, caller, primitive, peer);
        if (partner == null) {
            frame.store(Ipc.perform(caller, primitive, peer), TrapFrame.EAX);
        }
        return partner;
    }

    @HoldsKernelLock
    private static void serve(Proc caller, Address frame, int vector) {
        boolean isCall = vector == KernelCall.VECTOR;
        if (caller.blocked != 0 && (isCall || vector == Primitive.VECTOR)) {
            takeBack(frame);
        } else if (isCall) {
            int result = KernelCalls.perform(caller, frame.loadInt(TrapFrame.EAX));
            if (result == KernelCalls.AGAIN) {
                takeBack(frame);
            } else {
                frame.store(result, TrapFrame.EAX);
            }
        } else if (caller.blocked == 0) {
            UserFault.handle(caller, frame, vector);
        }
    }

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
        Address frame = next.frame;
        BigKernelLock.release();
        return frame;
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
