package skink.abi.kcall;

import skink.abi.ipc.MessageLayout;

/**
 * The kernel calls and the registers of their trap.
 *
 * <p>{@code int} {@link #VECTOR} with EAX = the number of the call. Arguments lie in the payload of the message page's
 * OUT message, from {@link #A} on; results come in the payload of its IN message, from {@link #A} on, and EAX = 0 or an
 * {@code Errno}. An error means that nothing was changed. All other registers are kept. Which calls a process may make
 * is in its privileges: else {@code ECALLDENIED}. A number that no call has: {@code EBADCALL}.
 */
public final class KernelCall {
    /** The interrupt vector of kernel calls. */
    public static final int VECTOR = 0x90;

    /** Words of the payload, by their offset in the message. */
    public static final int A = MessageLayout.PAYLOAD;

    public static final int B = A + 4;
    public static final int C = A + 8;
    public static final int D = A + 12;
    public static final int E = A + 16;
    public static final int F = A + 20;
    public static final int G = A + 24;
    public static final int H = A + 28;
    public static final int I = A + 32;

    /** Nothing, for measurements. */
    public static final int NULL = 0;
    /**
     * Ends the caller: A = status. Does not return. Its signal manager, if one lives, is told by signal 0 and decides: until
     * then nobody's wait for it ends.
     */
    public static final int EXIT = 1;
    /** Prints on the kernel's console: A = bytes, 1 to {@link #DIAGNOSTIC_BYTES}; text from B on. EINVAL. */
    public static final int DIAGCTL = 2;
    /** Asks about the system: A = what ({@code INFO_}), B = endpoint or number. Results from A on. EINVAL, ESRCH. */
    public static final int GETINFO = 3;
    /**
     * Time: A = endpoint or SELF. Results: A, B = time stamps since the boot; C, D = time stamps that the process has
     * run; E = time stamps in a millisecond; F = its processor; G, H = milliseconds since 1970, or since the boot if nobody has set
     * the time. EDEADSRCDST.
     */
    public static final int TIMES = 4;
    /** An alarm: A = milliseconds from now, 0 for none. A notification from CLOCK comes. Result: A = what was left. */
    public static final int SETALARM = 5;
    /** Stops or continues a process: A = endpoint, B = 1 stop, 0 go on. EDEADSRCDST, EINVAL (itself). */
    public static final int RUNCTL = 6;
    /** For a scheduler: A = endpoint, B = priority, C = quantum in ms, D = processor or -1. EDEADSRCDST, ERANGE, EPERM. */
    public static final int SCHEDULE = 7;
    /**
     * Takes over the scheduling of a process: A = endpoint; or gives it back to the kernel: B = 1. EDEADSRCDST, EPERM (the
     * caller has no privileges of its own, or another schedules it).
     */
    public static final int SCHEDCTL = 8;
    /** Sends a signal to a process: A = endpoint, B = number, 1 to {@link #SIGNALS}. EDEADSRCDST, EINVAL. */
    public static final int KILL = 9;
    /**
     * For a signal manager: who has signals pending. Results: A = endpoint or NONE, B = set of signals, C = the status with
     * which it has ended itself, if 0 is in that set.
     */
    public static final int GETKSIG = 10;
    /** For a signal manager: the signals that GETKSIG told are dealt with: A = endpoint. EDEADSRCDST, EINVAL. */
    public static final int ENDKSIG = 11;
    /** Frees the slot of a process: A = endpoint. EDEADSRCDST, EINVAL (itself). */
    public static final int CLEAR = 12;
    /** For VM: A = what ({@code VM_}), B = endpoint, C = value. EDEADSRCDST, EINVAL. */
    public static final int VMCTL = 13;
    /** Ends the machine: A = status for the harness, B = {@link #ABORT_RESET}: it begins anew. Does not return. */
    public static final int ABORT = 14;
    /** Announces the caller's table of grants: A = address, B = entries, 0 for none. EINVAL, ERANGE. */
    public static final int SETGRANT = 15;
    /**
     * Copies between the caller's memory and what a grant opens: A = granter, B = id of the grant, C = offset in it, D =
     * address in the caller, E = bytes, F = 0 from the grant, 1 into it. The caller has put 0 into the word {@code
     * MessageLayout.PROGRESS} of its message page, which tells afterwards how many bytes have been copied; the kernel may let
     * others run in between, then the caller's trap is made again and goes on there. EDEADSRCDST (the granter, or who
     * granted that before), EPERM (no such grant, not for the caller, not for this direction), ERANGE (beyond the grant),
     * EINVAL, EFAULT (memory that is not there, or a message page by a grant), ELOCKED (the caller is VM, and the memory that
     * of a process that it has INHIBITED).
     */
    public static final int SAFECOPY = 16;

    /**
     * For a driver, which must have privileges of its own: A = what ({@code IRQ_}), B = the id of a hook, 0 to 31, which the
     * caller chooses. When its line interrupts, a notification from HARDWARE comes, whose first word is the set of the ids of
     * hooks that are told. EINVAL, ENOENT (no such hook).
     */
    public static final int IRQCTL = 17;
    /**
     * For a driver: A = what ({@code IO_}), B = port, C = bytes (1, 2 or 4), D = value to write. Result: A = value read.
     * EINVAL (also if the port is no multiple of the bytes), ERANGE (beyond port 65,535), EPERM.
     */
    public static final int DEVIO = 18;
    /**
     * Makes a process as a copy of one that waits for an answer: A = the parent, B = slot or -1 for any, C = physical address
     * of the child's page directory, D = of its message page, E = of a page in which the kernel keeps its registers. The child
     * waits for the same answer; it is INHIBITED, has no grants, and no privileges if the parent's are its own. Result: A = endpoint.
     * EDEADSRCDST, EINVAL (the parent waits for no answer; the slot is no free one), EAGAIN (no slot is free), EFAULT (a page
     * that cannot be used).
     */
    public static final int FORK = 19;
    /**
     * Makes a process that waits for an answer begin a program instead: A = endpoint, B = first instruction, C = stack
     * pointer, D to G = its name. Its other registers are 0; faults, grants and asynchronous messages of the program before
     * are forgotten. EDEADSRCDST, EINVAL (it waits for no answer).
     */
    public static final int EXEC = 20;
    /**
     * For RS: exchanges two processes, each of which gets the other's endpoint: A, B. What the kernel has asked VM or a
     * scheduler about them it asks again. One that would wait for itself then finds ELOCKED. EDEADSRCDST, EINVAL (not both
     * stand still), EAGAIN (one is INHIBITED, or its processor has not yet left it).
     */
    public static final int UPDATE = 21;
    /** For RS: the privileges of a process: A = endpoint, B = what ({@code PRIVILEGE_}), then as that says. EDEADSRCDST, EINVAL. */
    public static final int PRIVCTL = 22;

    /** The caller's own state: A = what ({@code STATE_}). EINVAL. */
    public static final int STATECTL = 23;
    /**
     * For a signal manager: signals that a process deals with itself: A = endpoint, B = a set of signals, 1 to {@link
     * #SIGNALS}. They are added to the word {@code UserSpace.SIGNALS} of its message page, which it takes at its next
     * safepoint. Where it stands in a RECEIVE, that ends with EINTR; a wait for an answer goes on. EDEADSRCDST, EPERM (the
     * caller is not its manager), EINVAL.
     */
    public static final int SIGSEND = 24;

    /**
     * Several copies as of {@link #SAFECOPY}: A = the address of a table in the caller's memory, a multiple of {@link
     * #COPY_ENTRY_BYTES}; B = entries, 1 to {@link #COPY_ENTRIES}. An entry has the words A to F of a SAFECOPY. The caller has put 0
     * into the words {@code MessageLayout.PROGRESS} and {@code PROGRESS_ENTRIES}. The first copy that fails ends the call with its
     * error. Result, also of a call that fails: A = how many copies have been made. Errors beside: EINVAL, EFAULT (the
     * table is not there).
     */
    public static final int VSAFECOPY = 25;
    /**
     * Fills what a grant opens to be written: A = granter, B = id of the grant, C = offset in it, D = bytes, E = what each byte
     * becomes, 0 to 255. Goes on, tells how far it has come, and fails as {@link #SAFECOPY}.
     */
    public static final int SAFEMEMSET = 26;
    /**
     * For who programs devices: where memory of a process is: A = endpoint or SELF, B = address, C = bytes, at least 1. Results:
     * A = the physical address, B = how many bytes from there on, at most C and {@link #MAP_BYTES}, are there and lie one behind the other.
     * EDEADSRCDST, EINVAL, EFAULT (the first is not there, or not memory that the kernel sees), ELOCKED (as SAFECOPY).
     */
    public static final int UMAP = 27;
    /**
     * For who is trusted with all memory: copies from A = an endpoint, SELF, or NONE for physical memory, at B = address, to C,
     * likewise, at D = address; E = bytes. It goes on and tells how far it has come as {@link #SAFECOPY} does. Physical memory is
     * what the kernel's direct map shows; only what the boot has left to processes is written. EDEADSRCDST, EINVAL, EFAULT (memory that is
     * not there, that must not be written, or a message page), ELOCKED (as there).
     */
    public static final int PHYSCOPY = 28;

    /**
     * For a driver: many accesses to ports in one call, all checked before the first is made. A = what ({@code IO_}), with
     * the bytes of each access (1, 2 or 4) from bit 8 on and their count from bit 16 on; B = a port. Errors as {@link #DEVIO}.
     *
     * <p>{@link #IO_READ}, {@link #IO_WRITE} and {@link #IO_EACH}: from C on a list of at most {@link #IO_LIST_BYTES} bytes, for
     * each access its port, counted from B on, and its value, both as long as the access: so 24 bytes, 12 words of 16 bits, or 6 of 32.
     * Results: in the same places from C on, the values that have been read.
     *
     * <p>{@link #IO_READ_STRING} and {@link #IO_WRITE_STRING}: so many accesses to the one port, at most {@link
     * #IO_STRING_BYTES} bytes, to or from the caller's memory at C, which is a multiple of the bytes of an access. The caller
     * has put 0 into the word {@code MessageLayout.PROGRESS}, as for {@link #SAFECOPY}, which tells afterwards how many bytes
     * have gone. EFAULT (memory that is not there).
     */
    public static final int VDEVIO = 29;

    /**
     * The virtual timer of a process, which runs as long as the process does: A = SELF, or an endpoint whose signal manager the
     * caller is; B = milliseconds after which it gets signal {@code Signal.VTALRM}, once; 0 for none. Result: A = what was left
     * of the one before, a part of a millisecond counted as a whole one. The timer is none for a child, and stays when a program begins. EDEADSRCDST, EPERM, EINVAL.
     */
    public static final int VTIMER = 30;
    /**
     * Sets the clock on the wall: A, B = the milliseconds since the beginning of 1970 (UTC) at this moment, 0 to {@link
     * #LAST_MILLIS}. All processes find in their message pages when the system was booted. ERANGE.
     */
    public static final int SETTIME = 31;

    /** How many numbers there are. */
    public static final int COUNT = 32;

    /** DIAGCTL: the longest text in one call. */
    public static final int DIAGNOSTIC_BYTES = MessageLayout.BYTES - B;

    /** VSAFECOPY: the bytes of an entry. */
    public static final int COPY_ENTRY_BYTES = 32;
    /** VSAFECOPY: the most entries. */
    public static final int COPY_ENTRIES = 16;
    /** UMAP: it looks no further. */
    public static final int MAP_BYTES = 4 << 20;

    /** SETTIME: the last millisecond of the year 9999. */
    public static final long LAST_MILLIS = 253_402_300_799_999L;

    /** KILL: the highest signal. */
    public static final int SIGNALS = 31;

    /** GETINFO: results A = processors that run, B = slots of the process table, C = 1 in RACE mode, else 0. */
    public static final int INFO_SYSTEM = 0;
    /**
     * GETINFO: of the process B: A = endpoint, B = why it does not run, a set of {@link Blocked}, C = priority, D = processor, E = privilege,
     * F = 1 if that is its own, 0 if it shares it or has none. ESRCH.
     */
    public static final int INFO_PROCESS = 1;
    /** GETINFO: of the slot number B: as {@link #INFO_PROCESS}; ESRCH if it is free. */
    public static final int INFO_SLOT = 2;
    /**
     * GETINFO: of the processor B and the kernel lock: A, B = time stamps with it, estimated from one hold in 31; C, D =
     * time stamps of waiting for it; E = how often it was taken, F = how often waited for. ESRCH if there is no such processor.
     */
    public static final int INFO_LOCK = 3;
    /**
     * GETINFO: how processes were stopped that ran on other processors than who stopped them: A = how often; B = how often
     * a process was inhibited, wherever it was; C, D = time stamps of waiting for those processors; E, F = the longest wait.
     */
    public static final int INFO_STOPS = 4;

    /** GETINFO: of the slot number B: A = endpoint, C to F = its name: ASCII letters, then zeros; ESRCH if it is free. */
    public static final int INFO_NAME = 6;

    /**
     * GETINFO: what has been printed on the console, of which the last {@link #LOG_KEPT_BYTES} are kept: B, C = a position from the
     * beginning of all of it. Results: A, B = the position behind the piece; C = its bytes, 0 to {@link #LOG_BYTES}; from D on
     * the piece, with zeros behind it. It begins at the position, or where what is kept begins if that lies behind it. At the
     * end, and beyond, it is empty, and its position is the end.
     */
    public static final int INFO_LOG = 7;

    /** GETINFO: the longest piece of {@link #INFO_LOG}. */
    public static final int LOG_BYTES = 40;

    /** How much of what has been printed is kept. */
    public static final int LOG_KEPT_BYTES = 16 << 10;

    /** GETINFO: free memory that the kernel has not used at the boot, the B-th range: A = physical start, B = bytes; ESRCH if there is none. */
    public static final int INFO_MEMORY = 8;

    /** GETINFO: the B-th boot module that is no program: A = physical start, B = bytes; ESRCH if there is none. */
    public static final int INFO_DATA = 9;

    /** PRIVCTL: the process may run; EINVAL if it has no privileges, or may run already. */
    public static final int PRIVILEGE_ALLOW = 0;
    /** PRIVCTL: it may not run until it is allowed again. EINVAL for the caller itself. */
    public static final int PRIVILEGE_DISALLOW = 1;
    /**
     * PRIVCTL: it gets privileges of its own, in place of those that it has, lines and ports included: C = their number, or -1 for any that is free; D =
     * set of primitives; E, F = set of destinations, by number; G = set of kernel calls; H = its signal manager; I = a
     * back-up one, or NONE. Result: A =
     * the number. EINVAL (such a number does not exist, or is another's), EAGAIN (none is free).
     */
    public static final int PRIVILEGE_SET = 2;
    /** PRIVCTL: it shares the privileges of number C, which are nobody's own. EINVAL. */
    public static final int PRIVILEGE_SHARE = 3;
    /** PRIVCTL: as {@link #PRIVILEGE_SET}, for number C, which becomes nobody's own; A is not looked at. EINVAL. */
    public static final int PRIVILEGE_DEFINE = 4;
    /** PRIVCTL: it may hook interrupt line C. EINVAL (it has no privileges of its own, no such line). */
    public static final int PRIVILEGE_ADD_LINE = 5;
    /**
     * PRIVCTL: it may use the ports C to D. Those that one range of it has all of take no room. EINVAL (it has no privileges
     * of its own, no such ports), ENOSPC.
     */
    public static final int PRIVILEGE_ADD_PORTS = 6;
    /**
     * PRIVCTL: until further notice it receives only what a filter of C rules, 0 to {@link #FILTER_RULES}, accepts; the rest
     * waits: senders stay blocked, notifications pending, asynchronous messages in their tables. D = bit n: whether what fits
     * rule n is accepted; bit C: what fits no rule. From E on two words for each rule: an endpoint or ANY, a type or {@link
     * #FILTER_ANY_TYPE}; the first rule that fits decides. What the kernel sends is not filtered, nor is the answer to a
     * request. The filter takes the place of the one before, and stays when instances are exchanged. EINVAL (it has no
     * privileges of its own, so many rules cannot be, bits for rules that are not there).
     */
    public static final int PRIVILEGE_SET_FILTER = 7;
    /**
     * PRIVCTL: it receives everything again, first of all what waits. If it waits for one process, and that now is a circle of
     * waits, its wait fails with ELOCKED. EINVAL (it has no filter).
     */
    public static final int PRIVILEGE_CLEAR_FILTER = 8;

    /**
     * PRIVCTL: it may use all of its ports by its own instructions {@code in} and {@code out}, until it gets other privileges; a port
     * that is none of them stays a fault. EINVAL (it has no privileges of its own).
     */
    public static final int PRIVILEGE_USE_PORTS = 9;

    /** How many rules a filter can have. */
    public static final int FILTER_RULES = 5;
    /** In a rule of a filter: messages of all types. No rule can single out the type of this number. */
    public static final int FILTER_ANY_TYPE = -1;

    /**
     * GETINFO: interrupts since the boot, A = of lines with hooks, B = of lines without, C = spurious ones of local APICs, D = of
     * the 8259s.
     */
    public static final int INFO_INTERRUPTS = 5;

    /**
     * IRQCTL: hooks line C, 0 to 15 as on the ISA bus, or an input of an I/O APIC, with policy D ({@code IRQ_}). The hook is
     * closed. EINVAL (also if others on the line say that it is triggered otherwise), ERANGE (no such line), EPERM, EEXIST
     * (the caller has a hook of this id), ENOSPC.
     */
    public static final int IRQ_HOOK = 0;
    /** IRQCTL: removes the hook; what it has told and nobody has received goes with it. */
    public static final int IRQ_UNHOOK = 1;
    /**
     * IRQCTL: opens the hook: it is told of the next interrupt, which closes it. A driver that has been told opens it again
     * when it has served its device. A level-triggered line does not interrupt before all its hooks are open.
     */
    public static final int IRQ_OPEN = 2;
    /** IRQCTL: closes the hook. An edge that comes meanwhile is told when it opens. */
    public static final int IRQ_CLOSE = 3;

    /** Policy: being told does not close the hook; EINVAL if the line is level-triggered. */
    public static final int IRQ_REOPENS = 1;
    /** Policy: PCI says that the device uses this line, so that it is level-triggered unless firmware says otherwise. */
    public static final int IRQ_OF_PCI = 2;

    /**
     * STATECTL: a service begins anew under a name that others know: whoever waits to send to it or for its answer is let go
     * with EDEADSRCDST, and notifications and asynchronous messages of processes that wait for it are dropped; the latter fail
     * with EDEADSRCDST. What the kernel tells stays, since nobody would tell it again.
     */
    public static final int STATE_FORGET_CALLERS = 0;

    /** DEVIO, VDEVIO: reads. */
    public static final int IO_READ = 0;
    /** DEVIO, VDEVIO: writes. */
    public static final int IO_WRITE = 1;

    /** VDEVIO: reads or writes: an access whose port has its highest bit set in the list is a write, to the port without it. */
    public static final int IO_EACH = 2;
    /** VDEVIO: reads from one port into memory. */
    public static final int IO_READ_STRING = 3;
    /** VDEVIO: writes memory to one port. */
    public static final int IO_WRITE_STRING = 4;
    /** VDEVIO: the longest list. */
    public static final int IO_LIST_BYTES = MessageLayout.BYTES - C;
    /** VDEVIO: the longest string. */
    public static final int IO_STRING_BYTES = 32 << 10;

    /** ABORT: the machine is reset instead of switched off. */
    public static final int ABORT_RESET = 1;

    /** VMCTL: stops the process while its page tables are edited. */
    public static final int VM_INHIBIT_SET = 0;
    /** VMCTL: lets it run again; EINVAL if it was not stopped so. */
    public static final int VM_INHIBIT_CLEAR = 1;
    /** VMCTL: its page fault is dealt with; EINVAL if there is none. */
    public static final int VM_CLEAR_PAGEFAULT = 2;
    /** VMCTL: its page fault was an access that it must not make: it is told, or gets a signal. EINVAL if there is none. */
    public static final int VM_REFUSE_PAGEFAULT = 3;
    /** VMCTL: the memory for which its kernel call waits is there (C = 0), or never will be (C = 1). EINVAL if it waits for none. */
    public static final int VM_MEMORY_DONE = 4;
    /**
     * VMCTL: gives it another page directory, C = the physical address. Afterwards no processor uses the old one. EINVAL if
     * it is not inhibited, EFAULT if no directory can be there.
     */
    public static final int VM_SET_SPACE = 5;
    /** VMCTL: result A = the physical address of its page directory. */
    public static final int VM_GET_SPACE = 6;
    /** VMCTL: no processor remembers what its page tables were. The caller's own for SELF. */
    public static final int VM_FLUSH = 7;

    /** VDEVIO: the word A of its request. */
    public static int ioOrder(int what, int bytes, int count) {
        return what | bytes << 8 | count << 16;
    }

    private KernelCall() {}
}
