package skink.tests.bench;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.tests.kernel.Check;
import skink.tests.kernel.Pages;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;

/**
 * What copies, births and page faults cost, and whether anything depends on how many processes there are. It plays the pager
 * for {@link Toucher}, which measures the faults.
 */
public final class MemoryBench {
    static final int BEGIN = 0x401;
    static final int END = 0x402;

    private static final int SERVER = Endpoint.of(1, 1);
    private static final int TOUCHER = Endpoint.of(2, 1);
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int FEW_SAMPLES = 200;
    private static final int[] CROWDS = {10, 100, 250};

    private static final IoBuffer BUFFER = IoBuffer.allocate(16 * PAGE, PAGE);
    private static final int[] CROWD = new int[CROWDS[CROWDS.length - 1]];

    private MemoryBench() {}

    public static void main(String[] args) {
        Stopwatch watch = new Stopwatch();
        copies(watch);
        windows(watch);
        Check.equal(0, Ipc.receive(TOUCHER), "its question");
        births(watch);
        for (int processes : CROWDS) {
            crowd(watch, processes);
        }
        page();
        KernelCalls.abort(0);
    }

    private static void copies(Stopwatch watch) {
        int theirs = Grants.magic(Self.endpoint(), SERVER, UserSpace.BUFFER_BASE, 16 * PAGE, GrantTable.READ);
        int own = BUFFER.address();
        for (int bytes : new int[] {0, PAGE, 16 * PAGE}) {
            watch.row(
                    "safecopy-" + bytes,
                    () -> Check.equal(0, KernelCalls.safeCopyFrom(Self.endpoint(), theirs, 0, own, bytes), "a copy"),
                    FEW_SAMPLES);
        }
        Grants.revoke(theirs);
    }

    /** An edit of page tables: the process is stopped and let go again. */
    private static void windows(Stopwatch watch) {
        watch.row("inhibit-window", () -> {
            KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, SERVER, 0);
            KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, SERVER, 0);
        });
    }

    /** The kernel's part: a copy of a process that waits for an answer, and its end before it has run. */
    private static void births(Stopwatch watch) {
        int directory = Pages.newFrame();
        int messages = Pages.newFrame();
        int saved = Pages.newFrame();
        watch.row(
                "fork-and-clear",
                () -> {
                    Check.equal(0, KernelCalls.fork(TOUCHER, -1, directory, messages, saved), "a birth");
                    KernelCalls.clear(Message.IN.word(0));
                },
                FEW_SAMPLES);
    }

    /** The same as in a small system, among so many processes. */
    private static void crowd(Stopwatch watch, int processes) {
        int directory = Pages.newFrame();
        int messages = Pages.newFrame();
        int saved = Pages.newFrame();
        int born = processes - 3;
        for (int i = 0; i < born; i++) {
            Check.equal(0, KernelCalls.fork(TOUCHER, -1, directory, messages, saved), "a birth");
            CROWD[i] = Message.IN.word(0);
        }
        watch.row("kernel-call-null-among-" + processes, KernelCalls::nothing);
        watch.row("ipc-round-trip-among-" + processes, () -> Ipc.sendRec(SERVER));
        watch.row("notify-round-trip-among-" + processes, () -> {
            Ipc.notify(SERVER);
            Ipc.receive(SERVER);
        });
        watch.row("alarm-among-" + processes, () -> KernelCalls.setAlarm(0));
        for (int i = 0; i < born; i++) {
            Check.equal(0, KernelCalls.clear(CROWD[i]), "an end");
        }
    }

    /** Takes all pages of the toucher's buffer away, and gives each back when it is touched. */
    private static void page() {
        int first = UserSpace.BUFFER_BASE;
        int[] slots = new int[Toucher.PAGES];
        Check.equal(0, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, TOUCHER, 0), "a window");
        for (int i = 0; i < Toucher.PAGES; i++) {
            slots[i] = Pages.slotOf(TOUCHER, first + i * PAGE);
            Pages.store(slots[i], Pages.load(slots[i]) & ~MemoryMapAbi.PRESENT);
        }
        Check.equal(0, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, TOUCHER, 0), "its end");
        Check.equal(0, Ipc.send(TOUCHER), "the answer");
        Ipc.receive(Endpoint.ANY);
        while (Message.IN.type() == MessageLayout.PAGE_FAULT && Ipc.isFromKernel()) {
            int slot = slots[Message.IN.word(0) - first >>> 12];
            Pages.store(slot, Pages.load(slot) | MemoryMapAbi.PRESENT);
            KernelCalls.vmControl(KernelCall.VM_CLEAR_PAGEFAULT, Message.IN.source(), 0);
            Ipc.receive(Endpoint.ANY);
        }
        Check.equal(END, Message.IN.type(), "the end of touching");
    }
}
