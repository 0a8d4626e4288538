package skink.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.abi.user.UserSpace;

/** A slot and its process as the interface describes them: what it waits for, what waits for it, what it may expect to see. */
final class Tenant {
    /** Whose turn it is when messages of both kinds wait. */
    enum Turn {
        ASYNCHRONOUS,
        SENDER,
        EITHER
    }

    final int slot;
    int endpoint;
    /** Why it must not run: the reasons of the kernel's interface. */
    int reasons = Blocked.SLOT_FREE;

    Rights rights;
    int scheduler = Endpoint.NONE;
    int priority;
    int cpu;

    /** To whom it sends, while SENDING: an endpoint; by which primitive; whether the kernel does it; since when. */
    int sendTo;

    int sendPrimitive;
    boolean isSentByKernel;
    long sendSince;

    /** From whom it receives, while RECEIVING, and whether only an answer will do. */
    int receiveFrom;

    boolean awaitsReply;

    /** Who has notified it since it last received that: endpoints, those of the kernel too. */
    final Set<Integer> notifiers = new TreeSet<>();

    /** Whether it may use its ports itself. */
    boolean usesPorts;

    int interrupts;
    /** Its hooks by their ids. */
    final Map<Integer, DeviceRules.Hook> hooks = new TreeMap<>();

    /** What it may receive for now, the last rule fits everything; null: all. */
    List<FilterRules.Rule> filter;

    int systemSignals;
    long alarmAt = Long.MAX_VALUE;
    /** How long it will have run when its virtual timer comes. */
    long virtualAlarmAt = Long.MAX_VALUE;

    int asyncEntries;
    Turn turn = Turn.EITHER;
    /** For each source of asynchronous messages that waits: who has been served before it meanwhile. */
    final Map<Integer, Set<Integer>> overtakers = new HashMap<>();

    int signals;
    /** Signals that its manager has asked for and not yet dealt with. */
    int toldSignals;

    int exitStatus;

    /** Where its table of grants is, how many entries it has, and which instance of its endpoint makes them. */
    int grantTable;

    int grantEntries;
    int instance;
    /** Whether it makes its kernel call again when it runs. */
    boolean callsAgain;
    /** The number of the call that it made last. */
    int repeatedCall;
    /** How often that call has asked for memory in vain. */
    int memoryRequests;
    /** The slot whose memory it waits for, while SPACE_IN_USE. */
    int awaitedSpace;

    /** The words of its name, by which the kernel calls it on the console. */
    int[] name = new int[NAME_WORDS];

    /** How many these are. */
    static final int NAME_WORDS = 4;

    /** The words of its message page and of its registers. */
    int[] page = new int[PageMemory.PAGE_WORDS];

    int[] frame = new int[PageMemory.FRAME_WORDS];

    Tenant(int slot) {
        this.slot = slot;
        this.endpoint = Endpoint.of(slot, 0);
    }

    boolean isFree() {
        return has(Blocked.SLOT_FREE);
    }

    /** Whether its name lives. */
    boolean lives() {
        return !has(Blocked.SLOT_FREE | Blocked.NO_ENDPOINT);
    }

    boolean has(int someReasons) {
        return (reasons & someReasons) != 0;
    }

    boolean isRunnable() {
        return reasons == 0;
    }

    /** Waits for an answer, and for nothing that must come before. */
    boolean isAtRest() {
        return isOnlyReceiving() && awaitsReply;
    }

    boolean hasOwnRights() {
        return rights != null && rights.isOwn();
    }

    boolean isSending() {
        return has(Blocked.SENDING);
    }

    /** Waits for a message, and has nothing to send first. */
    boolean isOnlyReceiving() {
        return has(Blocked.RECEIVING) && !isSending();
    }

    /** What hooks that are gone have told and nobody has received. */
    void forgetInterrupts(int ids) {
        interrupts &= ~ids;
        if (interrupts == 0) {
            notifiers.remove(Endpoint.HARDWARE);
        }
    }

    /** It has no hooks any more. */
    void forgetHooks() {
        hooks.keySet().forEach(id -> forgetInterrupts(1 << id));
        hooks.clear();
    }

    /** What the kernel has sent on its behalf, and nobody has received, is taken back. */
    void withdrawKernelMessage() {
        if (isSending() && isSentByKernel) {
            reasons &= ~Blocked.SENDING;
        }
    }

    /** Its instruction pointer moves. */
    void moveBy(int bytes) {
        frame[TrapFrame.EIP / 4] += bytes;
    }

    void setResult(int result) {
        frame[TrapFrame.EAX / 4] = result;
    }

    /** It is told when the system was booted. */
    void setBootMillis(long millis) {
        page[UserSpace.INFO_BOOT_MILLIS / 4] = (int) millis;
        page[UserSpace.INFO_BOOT_MILLIS / 4 + 1] = (int) (millis >>> 32);
    }

    void setStatus(int status) {
        frame[TrapFrame.EDX / 4] = status;
    }

    @Override
    public String toString() {
        return "p" + slot + "/" + endpoint;
    }
}
