package skink.simulation;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.proc.Procs;

/** What GETINFO tells, as {@link KernelCall} describes it. Statistics are as the kernel says. */
final class InformationRules {
    private final Model model;
    private final LifeRules life;
    private final int processors;
    /** How much had been printed when somebody last asked. */
    private long printed;

    InformationRules(Model model, LifeRules life, int processors) {
        this.model = model;
        this.life = life;
        this.processors = processors;
    }

    /** Tells; {@code subject} is the living process of the number, if there is one. */
    int perform(Tenant caller, int what, int number, Tenant subject) {
        return switch (what) {
            case KernelCall.INFO_SYSTEM -> system(caller);
            case KernelCall.INFO_PROCESS -> subject == null ? Errno.ESRCH : process(caller, subject);
            case KernelCall.INFO_SLOT -> slot(caller, number);
            case KernelCall.INFO_LOCK -> lock(caller, number);
            case KernelCall.INFO_STOPS -> accept(caller, KernelCall.A, KernelCall.F);
            case KernelCall.INFO_INTERRUPTS -> accept(caller, KernelCall.A, KernelCall.D);
            case KernelCall.INFO_NAME -> name(caller, number);
            case KernelCall.INFO_LOG -> log(caller);
            case KernelCall.INFO_MEMORY -> memory(caller, number);
            default -> Errno.EINVAL;
        };
    }

    private static int answer(Tenant caller, int... words) {
        for (int i = 0; i < words.length; i++) {
            CallRules.result(caller, KernelCall.A + 4 * i, words[i]);
        }
        return Errno.OK;
    }

    /** Words that the model does not count. */
    private int accept(Tenant caller, int first, int last) {
        for (int offset = first; offset <= last; offset += 4) {
            model.accept(caller, MessageLayout.IN + offset);
        }
        return Errno.OK;
    }

    private int system(Tenant caller) {
        return answer(caller, processors, Procs.COUNT, life.isRace() ? 1 : 0);
    }

    private static int process(Tenant caller, Tenant subject) {
        int number = subject.rights == null ? -1 : subject.rights.number();
        int isOwn = subject.hasOwnRights() ? 1 : 0;
        return answer(caller, subject.endpoint, subject.reasons, subject.priority, subject.cpu, number, isOwn);
    }

    /** The slots that the simulation has no actors for are not free, and nobody lives there. */
    private boolean isUnused(int slot) {
        return slot >= model.slots() && slot < Procs.COUNT;
    }

    private boolean isTaken(int slot) {
        return slot >= 0 && slot < model.slots() && !model.get(slot).isFree();
    }

    private int slot(Tenant caller, int slot) {
        if (isUnused(slot)) {
            return answer(caller, Endpoint.of(slot, 0), Blocked.NO_ENDPOINT, 0, 0, -1, 0);
        }
        return isTaken(slot) ? process(caller, model.get(slot)) : Errno.ESRCH;
    }

    private int name(Tenant caller, int slot) {
        if (!isUnused(slot) && !isTaken(slot)) {
            return Errno.ESRCH;
        }
        int[] name = isUnused(slot) ? new int[Tenant.NAME_WORDS] : model.get(slot).name;
        CallRules.result(caller, KernelCall.A, isUnused(slot) ? Endpoint.of(slot, 0) : model.get(slot).endpoint);
        for (int i = 0; i < name.length; i++) {
            CallRules.result(caller, KernelCall.C + 4 * i, name[i]);
        }
        return Errno.OK;
    }

    /** The model does not know what is printed; but where a piece lies it can tell. */
    private int log(Tenant caller) {
        long from = longWord(CallRules.argument(caller, KernelCall.B), CallRules.argument(caller, KernelCall.C));
        long next = longWord(observed(caller, KernelCall.A), observed(caller, KernelCall.B));
        int bytes = observed(caller, KernelCall.C);
        long start = next - bytes;
        boolean isShort = bytes >= 0 && bytes < KernelCall.LOG_BYTES;
        Violation.unless(isShort || bytes == KernelCall.LOG_BYTES, "log", "a piece of " + bytes + " bytes");
        Violation.unless(start >= 0 && (start >= from || bytes == 0), "log", "a piece at " + start + ", not " + from);
        Violation.unless(!isShort || next >= printed, "log", "it ends at " + next + ", and had " + printed + " bytes");
        Violation.unless(from < 0 || start <= from || !isShort, "log", "what was kept behind " + from + " is left out");
        printed = Math.max(printed, next);
        return accept(caller, KernelCall.A, KernelCall.D + KernelCall.LOG_BYTES - 4);
    }

    private int observed(Tenant caller, int offset) {
        return model.observed(caller, MessageLayout.IN + offset);
    }

    private static long longWord(int low, int high) {
        return (long) high << 32 | Integer.toUnsignedLong(low);
    }

    private int memory(Tenant caller, int number) {
        return number == 0
                ? answer(caller, model.memory().start(), model.memory().bytes())
                : Errno.ESRCH;
    }

    private int lock(Tenant caller, int number) {
        return number >= 0 && number < processors ? accept(caller, KernelCall.A, KernelCall.F) : Errno.ESRCH;
    }
}
