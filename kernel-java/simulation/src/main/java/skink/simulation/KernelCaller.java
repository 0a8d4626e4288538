package skink.simulation;

import java.util.SplittableRandom;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.kcall.KernelCalls;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;

/** An actor that makes a kernel call, soundly or not. */
final class KernelCaller {
    private static final int[] CALLS = {
        KernelCall.NULL,
        KernelCall.EXIT,
        KernelCall.DIAGCTL,
        KernelCall.GETINFO,
        KernelCall.TIMES,
        KernelCall.SETALARM,
        KernelCall.SETALARM,
        KernelCall.SETALARM,
        KernelCall.RUNCTL,
        KernelCall.RUNCTL,
        KernelCall.RUNCTL,
        KernelCall.SCHEDULE,
        KernelCall.SCHEDULE,
        KernelCall.SCHEDULE,
        KernelCall.SCHEDULE,
        KernelCall.SCHEDCTL,
        KernelCall.SCHEDCTL,
        KernelCall.KILL,
        KernelCall.KILL,
        KernelCall.KILL,
        KernelCall.GETKSIG,
        KernelCall.GETKSIG,
        KernelCall.GETKSIG,
        KernelCall.ENDKSIG,
        KernelCall.ENDKSIG,
        KernelCall.ENDKSIG,
        KernelCall.CLEAR,
        KernelCall.VMCTL,
        KernelCall.VMCTL,
        KernelCall.VMCTL,
        KernelCall.VMCTL,
        KernelCall.PRIVCTL,
        KernelCall.PRIVCTL,
        KernelCall.IRQCTL,
        KernelCall.IRQCTL,
        KernelCall.IRQCTL,
        KernelCall.IRQCTL,
        KernelCall.IRQCTL,
        KernelCall.SETGRANT,
        KernelCall.SETGRANT,
        KernelCall.SETGRANT,
        KernelCall.SETGRANT,
        KernelCall.SETGRANT,
        KernelCall.SAFECOPY,
        KernelCall.SAFECOPY,
        KernelCall.SAFECOPY,
        KernelCall.SAFECOPY,
        KernelCall.SAFECOPY,
        KernelCall.SAFECOPY,
        KernelCall.FORK,
        KernelCall.FORK,
        KernelCall.FORK,
        KernelCall.EXEC,
        KernelCall.EXEC,
        KernelCall.UPDATE,
        KernelCall.UPDATE,
        KernelCall.UPDATE,
        KernelCall.UPDATE,
        KernelCall.PRIVCTL,
        KernelCall.PRIVCTL,
        KernelCall.PRIVCTL,
        KernelCall.PRIVCTL,
        KernelCall.DEVIO,
        KernelCall.DEVIO,
        KernelCall.VDEVIO,
        KernelCall.VDEVIO,
        KernelCall.VDEVIO,
        KernelCall.VSAFECOPY,
        KernelCall.VSAFECOPY,
        KernelCall.VSAFECOPY,
        KernelCall.SAFEMEMSET,
        KernelCall.SAFEMEMSET,
        KernelCall.UMAP,
        KernelCall.PHYSCOPY,
        KernelCall.PHYSCOPY,
        KernelCall.PHYSCOPY,
        KernelCall.SETTIME,
        KernelCall.VTIMER,
        KernelCall.VTIMER,
        KernelCall.VTIMER,
        KernelCall.STATECTL,
        KernelCall.SIGSEND,
        KernelCall.SIGSEND,
        KernelCall.SIGSEND
    };

    private static final int NO_DUTY = -1;

    private final SimulatedKernel kernel;
    private final Model model;
    private final CallRules rules;
    private final Requests requests;
    private final Agreement agreement;
    private final QueueOrder order;
    private final Ledger ledger;
    private final Accounting accounting;
    private final Trace trace;

    KernelCaller(
            SimulatedKernel kernel,
            Model model,
            CallRules rules,
            Requests requests,
            Agreement agreement,
            QueueOrder order,
            Ledger ledger,
            Accounting accounting,
            Trace trace) {
        this.kernel = kernel;
        this.model = model;
        this.rules = rules;
        this.requests = requests;
        this.agreement = agreement;
        this.order = order;
        this.ledger = ledger;
        this.accounting = accounting;
        this.trace = trace;
    }

    /** The process that runs makes a call. */
    void act(Proc proc, Tenant caller, SplittableRandom random) {
        int number = choose(caller, random);
        requests.write(caller, number, random);
        perform(proc, caller, number);
    }

    /** The process that runs makes the call again that it has not come to the end of. */
    void callAgain(Proc proc, Tenant caller) {
        move(proc, caller, TrapFrame.TRAP_INSTRUCTION_BYTES);
        perform(proc, caller, caller.repeatedCall);
    }

    private static void move(Proc proc, Tenant caller, int bytes) {
        proc.frame.store(proc.frame.loadInt(TrapFrame.EIP) + bytes, TrapFrame.EIP);
        caller.moveBy(bytes);
    }

    private int choose(Tenant caller, SplittableRandom random) {
        int number = CALLS[random.nextInt(CALLS.length)];
        int choice = random.nextInt(64);
        if (choice == 0) {
            return random.nextBoolean() ? -1 - random.nextInt(9) : KernelCall.COUNT + random.nextInt(90);
        }
        int duty = duty(caller);
        return choice < 48 && duty != NO_DUTY ? duty : number;
    }

    /** Whether a process waits for a call of the caller's. */
    boolean hasDuty(Tenant caller) {
        return duty(caller) != NO_DUTY;
    }

    /** What the caller owes others as their signal manager, pager or scheduler. */
    private int duty(Tenant caller) {
        for (Tenant tenant : model.all(Tenant::lives)) {
            boolean isManager = tenant.rights != null && tenant.rights.manager() == caller.endpoint;
            if (isManager && tenant.has(Blocked.SIGNALED)) {
                return KernelCall.GETKSIG;
            }
            if (isManager && tenant.has(Blocked.SIGNAL_PENDING)) {
                return KernelCall.ENDKSIG;
            }
            if (tenant.has(Blocked.PAGE_FAULT | Blocked.MEMORY_REQUEST) && model.pager() == caller) {
                return KernelCall.VMCTL;
            }
            if (tenant.has(Blocked.NO_QUANTUM) && tenant.scheduler == caller.endpoint) {
                return KernelCall.SCHEDULE;
            }
        }
        return NO_DUTY;
    }

    private void perform(Proc proc, Tenant caller, int number) {
        String name = caller.toString();
        int a = CallRules.argument(caller, KernelCall.A);
        int b = CallRules.argument(caller, KernelCall.B);
        Tenant target = a == Endpoint.SELF ? caller : model.find(a);
        Tenant other = b == Endpoint.SELF ? caller : model.find(b);
        int result = KernelCalls.perform(proc, number);
        trace.tell(() -> name + " kernel call " + number + "(" + a + ", " + b + ", ...): " + result);
        int expected = rules.perform(caller, number);
        Violation.unless(
                result == expected, "result", "kernel call " + number + " returns " + result + ", not " + expected);
        finish(proc, caller, number, result);
        if (result != Errno.OK) {
            return;
        }
        switch (number) {
            case KernelCall.SETALARM -> agreement.adoptAlarm(caller, kernel.visitTicks());
            case KernelCall.SCHEDULE -> order.replace(Procs.get(target.slot));
            case KernelCall.FORK -> accounting.renew(Endpoint.slot(CallRules.result(caller, KernelCall.A)));
            case KernelCall.UPDATE -> {
                ledger.exchange(target, other);
                accounting.exchange(target.slot, other.slot);
            }
            default -> {}
        }
    }

    /** What is left to be done as {@code UserEntry} does it: the call is taken back, or its caller finds the result. */
    private static void finish(Proc proc, Tenant caller, int number, int result) {
        caller.callsAgain = result == KernelCalls.AGAIN;
        caller.repeatedCall = number;
        if (caller.callsAgain) {
            move(proc, caller, -TrapFrame.TRAP_INSTRUCTION_BYTES);
            return;
        }
        proc.frame.store(result, TrapFrame.EAX);
        caller.setResult(result);
        caller.memoryRequests = 0;
    }
}
