package skink.simulation;

import java.util.Arrays;
import skink.abi.boot.CpuArea;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;

/** New processes and new programs, as {@link KernelCall#FORK} and {@link KernelCall#EXEC} describe them. */
final class BirthRules {
    private static final int ANY_SLOT = -1;
    /** Interrupts on; the bit that is always 1. */
    private static final int FLAGS = 0x202;

    private final Model model;

    BirthRules(Model model) {
        this.model = model;
    }

    /** If all is well, the child lives in what was the spare home. */
    int fork(Tenant caller, Tenant parent, int slot) {
        boolean isFree = slot >= 0 && slot < model.slots() && model.get(slot).isFree();
        if (slot != ANY_SLOT && !isFree || !parent.isAtRest()) {
            return Errno.EINVAL;
        }
        if (model.all(Tenant::isFree).isEmpty()) {
            return Errno.EAGAIN;
        }
        int directory = CallRules.argument(caller, KernelCall.C);
        int messages = CallRules.argument(caller, KernelCall.D);
        int saved = CallRules.argument(caller, KernelCall.E);
        boolean areDistinct = directory != messages && messages != saved && saved != directory;
        if (!areDistinct || !isFrame(directory) || !isFrame(messages) || !isFrame(saved)) {
            return Errno.EFAULT;
        }
        Tenant child = slot == ANY_SLOT ? chosen(caller) : model.get(slot);
        model.memory().takeSpare(child.slot);
        beget(parent, child);
        child.setBootMillis(model.bootMillis);
        CallRules.result(caller, KernelCall.A, child.endpoint);
        return Errno.OK;
    }

    private boolean isFrame(int physical) {
        return model.memory().isFrame(physical);
    }

    /** The slot that the kernel has chosen, which must be a free one. */
    private Tenant chosen(Tenant caller) {
        int told = model.observed(caller, MessageLayout.IN + KernelCall.A);
        int slot = told < 0 ? model.slots() : Endpoint.slot(told);
        Violation.unless(
                slot < model.slots() && model.get(slot).isFree(), "fork", "a child is born as " + told + ", not free");
        return model.get(slot);
    }

    private static void beget(Tenant parent, Tenant child) {
        if (Endpoint.generation(child.endpoint) == 0) {
            child.endpoint = Endpoint.of(child.slot, 1);
        }
        child.page = parent.page.clone();
        child.frame = parent.frame.clone();
        child.name = parent.name.clone();
        forgetAsynchronous(child);
        child.page[UserSpace.INFO_ENDPOINT / 4] = child.endpoint;
        child.page[UserSpace.INFO_INSTANCE / 4] = child.instance;
        child.page[UserSpace.SIGNALS / 4] = 0;
        child.rights = parent.hasOwnRights() ? null : parent.rights;
        child.reasons = Blocked.RECEIVING | Blocked.INHIBITED | (child.rights == null ? Blocked.NO_PRIVILEGE : 0);
        child.receiveFrom = parent.receiveFrom;
        child.awaitsReply = true;
        child.priority = parent.priority;
        child.cpu = parent.cpu;
    }

    int exec(Tenant caller, Tenant target, int entry, int stackPointer) {
        if (!target.isAtRest()) {
            return Errno.EINVAL;
        }
        for (int i = 0; i < Tenant.NAME_WORDS; i++) {
            target.name[i] = printable(CallRules.argument(caller, KernelCall.D + 4 * i));
        }
        Arrays.fill(target.frame, 0);
        target.frame[TrapFrame.EIP / 4] = entry;
        target.frame[TrapFrame.CS / 4] = CpuArea.USER_CODE;
        target.frame[TrapFrame.EFLAGS / 4] = FLAGS;
        target.frame[TrapFrame.USER_ESP / 4] = stackPointer;
        target.frame[TrapFrame.USER_SS / 4] = CpuArea.USER_DATA;
        forgetAsynchronous(target);
        target.page[UserSpace.FAULT_ENTRY / 4] = 0;
        target.page[UserSpace.FAULT_ACTIVE / 4] = 0;
        target.page[UserSpace.SIGNALS / 4] = 0;
        target.grantTable = 0;
        target.grantEntries = 0;
        target.awaitsReply = false;
        target.reasons &= ~Blocked.RECEIVING;
        return Errno.OK;
    }

    /** Four letters, or zeros: what cannot be shown becomes a question mark. */
    private static int printable(int letters) {
        int shown = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int letter = letters >>> shift & 0xFF;
            shown |= (letter == 0 || letter > ' ' && letter < 0x7F ? letter : '?') << shift;
        }
        return shown;
    }

    private static void forgetAsynchronous(Tenant tenant) {
        int first = AsyncTable.OFFSET / 4;
        Arrays.fill(tenant.page, first, first + AsyncTable.MAX_ENTRIES * AsyncTable.ENTRY_BYTES / 4, 0);
    }
}
