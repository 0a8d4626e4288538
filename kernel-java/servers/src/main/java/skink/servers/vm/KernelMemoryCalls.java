package skink.servers.vm;

import java.nio.charset.StandardCharsets;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.user.KernelCalls;
import skink.user.Message;

/** The kernel's. */
final class KernelMemoryCalls implements MemoryCalls {
    @Override
    public int tenant(int slot) {
        int error = KernelCalls.slotInfo(slot);
        return error == Errno.OK ? Message.IN.word(0) : error;
    }

    @Override
    public int directory(int process) {
        int error = KernelCalls.vmControl(KernelCall.VM_GET_SPACE, process, 0);
        return error == Errno.OK ? Message.IN.word(0) : error;
    }

    @Override
    public int inhibit(int process) {
        return KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, process, 0);
    }

    @Override
    public int release(int process) {
        return KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, process, 0);
    }

    @Override
    public int clearFault(int process) {
        return KernelCalls.vmControl(KernelCall.VM_CLEAR_PAGEFAULT, process, 0);
    }

    @Override
    public int refuseFault(int process) {
        return KernelCalls.vmControl(KernelCall.VM_REFUSE_PAGEFAULT, process, 0);
    }

    @Override
    public int memoryDone(int process, boolean refused) {
        return KernelCalls.vmControl(KernelCall.VM_MEMORY_DONE, process, refused ? 1 : 0);
    }

    @Override
    public int setDirectory(int process, int directory) {
        return KernelCalls.vmControl(KernelCall.VM_SET_SPACE, process, directory);
    }

    @Override
    public int fork(int parent, int directory, int messages, int saved) {
        int error = KernelCalls.fork(parent, -1, directory, messages, saved);
        return error == Errno.OK ? Message.IN.word(0) : error;
    }

    @Override
    public int exec(int process, int entry, int stackPointer, String name) {
        return KernelCalls.exec(process, entry, stackPointer, name.getBytes(StandardCharsets.UTF_8));
    }
}
