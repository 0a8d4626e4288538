package skink.kernel.ipc;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * "Something has happened": a bit for each source, which becomes a message when it is received.
 *
 * <p>A notification never waits and is never lost; several of one source that have not been received are one. Those of the
 * kernel tell in their payload what has happened: which interrupts, which signals.
 */
@HoldsKernelLock
public final class Notification {
    /** Bits of {@code Privilege.kernelNotifications}. */
    private static final int CLOCK = 1;

    private static final int HARDWARE = 2;
    private static final int SYSTEM = 4;

    private Notification() {}

    /** Notifies {@code receiver} of something that {@code source} knows. */
    static void send(Proc source, Proc receiver) {
        if (Delivery.isOpenTo(receiver, source.endpoint, MessageLayout.NOTIFICATION)) {
            deliver(receiver, source.endpoint, 0, Primitive.NOTIFY);
        } else {
            receiver.privilege.notifications |= source.privilege.bit();
        }
    }

    /** An alarm of the process has come. */
    public static void ofAlarm(Proc receiver) {
        ofKernel(receiver, CLOCK, Endpoint.CLOCK);
    }

    /** Interrupts have come for hooks of the process: a set of their ids. */
    public static void ofInterrupts(Proc receiver, int hooks) {
        receiver.privilege.interrupts |= hooks;
        ofKernel(receiver, HARDWARE, Endpoint.HARDWARE);
    }

    /** Hooks are gone: what they have told and nobody has received goes with them. */
    public static void forgetInterrupts(Privilege privilege, int hooks) {
        privilege.interrupts &= ~hooks;
        if (privilege.interrupts == 0) {
            privilege.kernelNotifications &= ~HARDWARE;
        }
    }

    /** Signals have come: a set. */
    public static void ofSignals(Proc receiver, int signals) {
        receiver.privilege.signals |= signals;
        ofKernel(receiver, SYSTEM, Endpoint.SYSTEM);
    }

    private static void ofKernel(Proc receiver, int bit, int source) {
        receiver.privilege.kernelNotifications |= bit;
        if (Delivery.isOpenTo(receiver, source)) {
            takeOfKernel(receiver, source);
        }
    }

    /** Receives a pending notification that will do; tells whether there was one. */
    static boolean take(Proc receiver, int from) {
        return takeOfKernel(receiver, from) || takeOfProcess(receiver, from);
    }

    private static boolean takeOfKernel(Proc receiver, int from) {
        Privilege own = receiver.privilege;
        int bits = own.kernelNotifications;
        if ((bits & HARDWARE) != 0 && isWanted(Endpoint.HARDWARE, from)) {
            own.kernelNotifications = bits & ~HARDWARE;
            int interrupts = own.interrupts;
            own.interrupts = 0;
            deliver(receiver, Endpoint.HARDWARE, interrupts, Primitive.NOTIFY | ReceiveStatus.FROM_KERNEL);
            return true;
        }
        if ((bits & CLOCK) != 0 && isWanted(Endpoint.CLOCK, from)) {
            own.kernelNotifications = bits & ~CLOCK;
            deliver(receiver, Endpoint.CLOCK, 0, Primitive.NOTIFY | ReceiveStatus.FROM_KERNEL);
            return true;
        }
        if ((bits & SYSTEM) != 0 && isWanted(Endpoint.SYSTEM, from)) {
            own.kernelNotifications = bits & ~SYSTEM;
            int signals = own.signals;
            own.signals = 0;
            deliver(receiver, Endpoint.SYSTEM, signals, Primitive.NOTIFY | ReceiveStatus.FROM_KERNEL);
            return true;
        }
        return false;
    }

    private static boolean takeOfProcess(Proc receiver, int from) {
        long left = receiver.privilege.notifications;
        while (left != 0) {
            int number = Long.numberOfTrailingZeros(left);
            Privilege source = Privileges.get(number);
            left &= ~source.bit();
            int endpoint = source.owner.endpoint;
            if (isWanted(endpoint, from) && receiver.privilege.mayReceive(endpoint, MessageLayout.NOTIFICATION)) {
                receiver.privilege.notifications &= ~source.bit();
                deliver(receiver, endpoint, 0, Primitive.NOTIFY);
                return true;
            }
        }
        return false;
    }

    private static boolean isWanted(int source, int from) {
        return from == Endpoint.ANY || from == source;
    }

    private static void deliver(Proc receiver, int source, int payload, int status) {
        write(receiver, source, payload);
        Delivery.finish(receiver, status);
    }

    /** Writes the message that a notification becomes. */
    static void write(Proc receiver, int source, int payload) {
        Address message = receiver.messages.plus(MessageLayout.IN);
        message.store(source, MessageLayout.SOURCE);
        message.store(MessageLayout.NOTIFICATION, MessageLayout.TYPE);
        message.store(payload, MessageLayout.PAYLOAD);
    }
}
