package skink.tests.services;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.Message;

/** What no server must do, whatever its protocol. */
final class CommonCases {
    static final List<Case> ALL = List.of(
            new Case("RequestsThatNobodyKnowsAreRefused", CommonCases::unknown),
            new Case("WhatOnlyTheKernelMaySendIsRefused", CommonCases::forged),
            new Case("MessagesThatWantNoAnswerHoldNobodyUp", CommonCases::oneWay));

    private static final int[] SERVERS = {WellKnown.DS, WellKnown.IS, WellKnown.MEMORY, WellKnown.PCI};
    private static final int[] PROTOCOLS = {0xB00, 0xC00, 0xD00, 0xE00, 0x1000};

    private CommonCases() {}

    private static void unknown() {
        for (int server : SERVERS) {
            for (int base : PROTOCOLS) {
                for (int type = base + 11; type <= base + 0xFF; type += 61) {
                    Check.equal(Errno.ENOSYS, Deputies.raw(server, type), server + " asked with type " + type);
                }
            }
            Check.equal(Errno.ENOSYS, Deputies.raw(server, Integer.MAX_VALUE), "the last type");
        }
    }

    private static void forged() {
        int[] types = {0, -1, MessageLayout.NOTIFICATION, MessageLayout.PAGE_FAULT, 0x3FF, 0x600, 0x602};
        for (int server : SERVERS) {
            for (int type : types) {
                Check.equal(Errno.EPERM, Deputies.raw(server, type), server + " told type " + type);
            }
        }
    }

    private static void oneWay() {
        for (int server : SERVERS) {
            for (int base : PROTOCOLS) {
                for (int call = 0; call < 11; call++) {
                    Message.OUT.type(base + call).clearFrom(0);
                    Check.equal(Errno.OK, Ipc.send(server), "a message that is only sent");
                }
            }
            Check.equal(Errno.OK, Ipc.notify(server), "a notification");
            Check.equal(Errno.ENOSYS, Deputies.raw(server, 0x1FFF), "the server goes on");
        }
    }
}
