package skink.simulation;

import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.kcall.KernelCalls;

/** What the pager is told of memory and what it decides, as {@link KernelCall#VMCTL} describes it. */
final class MemoryRules {
    /** How often a call may ask for memory without getting any further. */
    private static final int MOST_REQUESTS = 16;

    private final Model model;
    private final LifeRules life;
    private final MessageRules messages;

    MemoryRules(Model model, LifeRules life, MessageRules messages) {
        this.model = model;
        this.life = life;
        this.messages = messages;
    }

    /** A page fault of a process that runs: the pager is told, if it can deal with it; else it is the process's own matter. */
    void fault(Tenant running, int error, int address) {
        Tenant pager = model.pager();
        if (isUsers(address) && pager != running && messages.canBeAsked(pager, running)) {
            running.reasons |= Blocked.PAGE_FAULT;
            MessageRules.write(running, MessageLayout.PAGE_FAULT, address, error);
            messages.sendForKernel(running, pager);
        } else {
            life.exception(running, Vectors.PAGE_FAULT, error, address);
        }
    }

    private static boolean isUsers(int address) {
        return Integer.compareUnsigned(address, UserSpace.MESSAGE_PAGE) >= 0
                && Integer.compareUnsigned(address, UserSpace.END) < 0;
    }

    /** A call needs memory that is not there: the pager is asked for it, or the call fails. */
    int request(Tenant caller, Tenant owner, int address, int bytes, boolean toWrite) {
        Tenant pager = model.pager();
        boolean canAsk = isUsers(address) && pager != caller && pager != owner && messages.canBeAsked(pager, caller);
        if (!canAsk || caller.memoryRequests == MOST_REQUESTS) {
            return Errno.EFAULT;
        }
        caller.memoryRequests++;
        caller.reasons |= Blocked.MEMORY_REQUEST;
        MessageRules.write(caller, MessageLayout.MEMORY_REQUEST, owner.endpoint, address, bytes, toWrite ? 1 : 0);
        messages.sendForKernel(caller, pager);
        return KernelCalls.AGAIN;
    }

    /** A call needs the memory of one whose tables are edited. */
    int await(Tenant caller, Tenant owner) {
        if (caller == model.pager()) {
            return Errno.ELOCKED;
        }
        caller.awaitedSpace = owner.slot;
        caller.reasons |= Blocked.SPACE_IN_USE;
        return KernelCalls.AGAIN;
    }

    int control(Tenant caller, int what, Tenant target) {
        int value = CallRules.argument(caller, KernelCall.C);
        if (target == null) {
            return Errno.EDEADSRCDST;
        }
        return switch (what) {
            case KernelCall.VM_INHIBIT_SET -> inhibit(caller, target);
            case KernelCall.VM_INHIBIT_CLEAR -> release(target);
            case KernelCall.VM_CLEAR_PAGEFAULT -> endFault(target, false);
            case KernelCall.VM_REFUSE_PAGEFAULT -> endFault(target, true);
            case KernelCall.VM_MEMORY_DONE -> endRequest(target, value);
            case KernelCall.VM_SET_SPACE -> setSpace(target, value);
            case KernelCall.VM_GET_SPACE -> {
                CallRules.result(caller, KernelCall.A, model.home(target).directory());
                yield Errno.OK;
            }
            case KernelCall.VM_FLUSH -> Errno.OK;
            default -> Errno.EINVAL;
        };
    }

    private static int inhibit(Tenant caller, Tenant target) {
        if (target == caller || target.has(Blocked.INHIBITED)) {
            return Errno.EINVAL;
        }
        target.reasons |= Blocked.INHIBITED;
        return Errno.OK;
    }

    int release(Tenant target) {
        if (!target.has(Blocked.INHIBITED)) {
            return Errno.EINVAL;
        }
        target.reasons &= ~Blocked.INHIBITED;
        life.freeSpace(target);
        return Errno.OK;
    }

    int endFault(Tenant target, boolean isRefused) {
        if (!target.has(Blocked.PAGE_FAULT)) {
            return Errno.EINVAL;
        }
        target.withdrawKernelMessage();
        target.reasons &= ~Blocked.PAGE_FAULT;
        if (isRefused) {
            int payload = (MessageLayout.KERNEL_OUT + MessageLayout.PAYLOAD) / 4;
            life.exception(target, Vectors.PAGE_FAULT, target.page[payload + 1], target.page[payload]);
        }
        return Errno.OK;
    }

    int endRequest(Tenant target, int isRefused) {
        if (!target.has(Blocked.MEMORY_REQUEST) || isRefused != 0 && isRefused != 1) {
            return Errno.EINVAL;
        }
        target.withdrawKernelMessage();
        target.reasons &= ~Blocked.MEMORY_REQUEST;
        if (isRefused == 1) {
            target.moveBy(TrapFrame.TRAP_INSTRUCTION_BYTES);
            target.setResult(Errno.EFAULT);
            target.callsAgain = false;
            target.memoryRequests = 0;
        }
        return Errno.OK;
    }

    private int setSpace(Tenant target, int directory) {
        if (!target.has(Blocked.INHIBITED)) {
            return Errno.EINVAL;
        }
        if (!model.memory().isFrame(directory)) {
            return Errno.EFAULT;
        }
        Home spare = model.memory().spare();
        if (directory == spare.directory()) {
            model.home(target).exchangeDirectories(spare);
        }
        return Errno.OK;
    }
}
