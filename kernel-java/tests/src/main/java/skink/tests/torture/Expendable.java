package skink.tests.torture;

import skink.abi.ipc.Endpoint;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Self;

/** Waits, or runs, for ever: it is there to be ended in the middle of that. */
public final class Expendable {
    static volatile double sum;

    private Expendable() {}

    public static void main(String[] args) {
        int slot = Endpoint.slot(Self.endpoint());
        int next = Troupe.endpoint(slot + 1 < Troupe.END ? slot + 1 : Troupe.EXPENDABLES);
        while (true) {
            switch (slot % 8) {
                case 0 -> sum = sum / 1.5 + 1;
                case 1 -> KernelCalls.nothing();
                case 2 -> Ipc.notify(next);
                case 3, 4, 5 -> Ipc.sendRec(next);
                default -> Ipc.receive(Endpoint.ANY);
            }
        }
    }
}
