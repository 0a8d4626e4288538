package skink.tests.services;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.Ds;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.TableFull;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.Message;
import skink.user.Self;
import skink.user.protocol.DsClient;

/** The name server. */
final class NameCases {
    static final List<Case> ALL = List.of(
            new Case("NamesStandForWhatWasPublishedLast", NameCases::values),
            new Case("NamesAreTheirPublishersAlone", NameCases::owners),
            new Case("NamesThatAreNoneAreRefused", NameCases::malformed),
            new Case("ListsOfNamesAreInOrder", NameCases::lists),
            new Case("SubscribersAreNotifiedOfChanges", NameCases::subscriptions),
            new Case("OneOwnerDoesNotFillTheTableOfNames", NameCases::bounds),
            new Case("EndpointsOfTheDeadAreForgotten", NameCases::dead));

    private static final DsClient DS = new DsClient(WellKnown.DS);
    /** As long as names may be, and texts. */
    private static final String LONG_NAME = "twenty-four-letters-long";

    private static final String LONG_TEXT = "a text may have 32 bytes: \u00e9\u00e9\u00e9";
    private static final int MOST_OF_ONE = 64;

    private static final int PUBLISH_NUMBER = 0xB00;
    private static final int PUBLISH_ENDPOINT = 0xB02;
    private static final int NUMBER = 0xB03;
    private static final int DELETE = 0xB06;
    private static final int SUBSCRIBE = 0xB07;
    private static final int UNSUBSCRIBE = 0xB08;
    private static final int NEXT_CHANGE = 0xB09;

    private NameCases() {}

    private static void values() {
        Deputies.done(() -> DS.publishNumber(LONG_NAME, 1));
        Deputies.done(() -> DS.publishNumber(LONG_NAME, Long.MIN_VALUE));
        Check.equal(Long.MIN_VALUE, Deputies.answered(() -> DS.number(LONG_NAME)), "a number");
        Check.equal(Errno.OK, Deputies.askByName(Deputies.FIRST, WellKnown.DS, NUMBER, LONG_NAME), "asked by another");
        Check.equal(Long.MIN_VALUE, Message.IN.longWord(2), "the same number");
        Deputies.done(() -> DS.publishText(LONG_NAME, LONG_TEXT));
        Check.that(LONG_TEXT.equals(Deputies.answered(() -> DS.text(LONG_NAME))), "a text");
        Deputies.refused(NotFound.ERROR, () -> DS.number(LONG_NAME), "it is no number any more");
        Deputies.refused(NotFound.ERROR, () -> DS.endpoint(LONG_NAME), "nor an endpoint");
        Deputies.done(() -> DS.publishText(LONG_NAME, ""));
        Check.that(Deputies.answered(() -> DS.text(LONG_NAME)).isEmpty(), "no text is a text");
        Deputies.done(() -> DS.publishEndpoint(LONG_NAME, WellKnown.DS));
        Check.equal(WellKnown.DS, Deputies.answered(() -> DS.endpoint(LONG_NAME)), "an endpoint");
        Deputies.done(() -> DS.delete(LONG_NAME));
        Deputies.refused(NotFound.ERROR, () -> DS.endpoint(LONG_NAME), "it is deleted");
        Deputies.refused(NotFound.ERROR, () -> DS.delete(LONG_NAME), "for good");
    }

    private static void owners() {
        int deputy = Deputies.FIRST;
        Deputies.done(() -> DS.publishNumber("mine", 1));
        Check.equal(Errno.EEXIST, Deputies.askByName(deputy, WellKnown.DS, PUBLISH_NUMBER, "mine"), "publishing it");
        Check.equal(Errno.EPERM, Deputies.askByName(deputy, WellKnown.DS, DELETE, "mine"), "deleting it");
        Check.equal(1, Deputies.answered(() -> DS.number("mine")), "it is as it was");
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, PUBLISH_NUMBER, "its", 7, 1), "its own");
        Deputies.refused(Exists.ERROR, () -> DS.publishNumber("its", 2), "which is not the driver's");
        Deputies.refused(NotPermitted.ERROR, () -> DS.delete("its"), "to delete either");
        Check.equal(0x1_0000_0007L, Deputies.answered(() -> DS.number("its")), "it is as it was");
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, DELETE, "its"), "its own to delete");
        Deputies.done(() -> DS.delete("mine"));
    }

    private static void malformed() {
        Deputies.refused(BadArgument.ERROR, () -> DS.publishNumber("", 1), "a name without letters");
        Deputies.refused(BadArgument.ERROR, () -> DS.publishText("", ""), "a name without letters, for a text");
        Deputies.refused(NotFound.ERROR, () -> DS.number(""), "nothing");
        int[] nobodies = {
            Endpoint.NONE, Endpoint.SELF, Endpoint.ANY, Endpoint.SYSTEM, Endpoint.of(3, 2), Integer.MAX_VALUE
        };
        for (int nobody : nobodies) {
            Deputies.refused(DeadProcess.ERROR, () -> DS.publishEndpoint("nobody", nobody), "process " + nobody);
        }
        for (int type = PUBLISH_NUMBER; type <= SUBSCRIBE; type++) {
            Check.equal(Errno.EINVAL, Deputies.raw(WellKnown.DS, type, 0xC0C0, 0, 0, 0, 0, 0), "a name in no UTF-8");
        }
        Check.equal(Errno.EINVAL, Deputies.raw(WellKnown.DS, 0xB01, 'x', 0, 0, 0, 0, 0, 0xFF), "a text in no UTF-8");
    }

    private static void lists() {
        String[] names = {"list.b", "list", "list.a"};
        for (String name : names) {
            Deputies.done(() -> DS.publishEndpoint(name, Self.endpoint()));
        }
        int at = 0;
        while (!DS.entry(at).name().equals("list")) {
            Check.that(!DS.entry(at++).name().isEmpty(), "the first is in the list");
        }
        Ds.Entry entry = DS.entry(at + 2);
        Check.that(DS.entry(at + 1).name().equals("list.a") && entry.name().equals("list.b"), "the others follow");
        Check.that(entry.kind() == Ds.Kind.ENDPOINT && entry.owner() == Self.endpoint(), "what they are");
        for (int index : new int[] {-1, 256, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Check.that(DS.entry(index).name().isEmpty(), "there is no name " + index);
        }
        for (String name : names) {
            Deputies.done(() -> DS.delete(name));
        }
    }

    private static void awaitNotification() {
        Check.equal(Errno.OK, Ipc.receive(WellKnown.DS), "receiving");
        Check.equal(Primitive.NOTIFY, Ipc.primitive(), "a notification");
    }

    private static void subscriptions() {
        Deputies.refused(NotFound.ERROR, DS::unsubscribe, "before it subscribes");
        Deputies.refused(NotFound.ERROR, DS::nextChange, "before it subscribes");
        Deputies.done(() -> DS.publishNumber("sub.old", 1));
        Deputies.done(() -> DS.subscribe("sub.", true));
        awaitNotification();
        Check.that("sub.old".equals(Deputies.answered(DS::nextChange)), "what was there");
        Check.that(Deputies.answered(DS::nextChange).isEmpty(), "nothing else");
        int deputy = Deputies.FIRST;
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, PUBLISH_NUMBER, "other"), "another name");
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, PUBLISH_NUMBER, "sub.new"), "a new name");
        awaitNotification();
        Check.that("sub.new".equals(Deputies.answered(DS::nextChange)), "the new one");
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, DELETE, "sub.new"), "its end");
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, DELETE, "other"), "the end of the other");
        awaitNotification();
        Check.that("sub.new".equals(Deputies.answered(DS::nextChange)), "its end is a change");
        Check.that(Deputies.answered(DS::nextChange).isEmpty(), "nothing else");
        Deputies.done(DS::unsubscribe);
        Deputies.done(() -> DS.delete("sub.old"));
        Deputies.refused(NotFound.ERROR, DS::nextChange, "it is no subscriber any more");
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, SUBSCRIBE, "", 0), "others subscribe too");
        Check.equal(Errno.OK, Deputies.ask(deputy, WellKnown.DS, NEXT_CHANGE), "and ask");
        Check.equal(0, Message.IN.word(2), "nothing has changed");
        Check.equal(Errno.OK, Deputies.ask(deputy, WellKnown.DS, UNSUBSCRIBE), "and leave");
    }

    private static void bounds() {
        for (int i = 0; i < MOST_OF_ONE; i++) {
            String name = "many" + i;
            Deputies.done(() -> DS.publishNumber(name, 0));
        }
        Deputies.refused(TableFull.ERROR, () -> DS.publishNumber("more", 0), "one more");
        Deputies.refused(TableFull.ERROR, () -> DS.publishText("more", ""), "one more, a text");
        Deputies.refused(TableFull.ERROR, () -> DS.publishEndpoint("more", WellKnown.DS), "one more, an endpoint");
        int deputy = Deputies.FIRST;
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, PUBLISH_NUMBER, "more"), "somebody else's");
        Check.equal(Errno.OK, Deputies.askByName(deputy, WellKnown.DS, DELETE, "more"), "its end");
        for (int i = 0; i < MOST_OF_ONE; i++) {
            String name = "many" + i;
            Deputies.done(() -> DS.delete(name));
        }
        Deputies.done(() -> DS.publishNumber("more", 0));
        Deputies.done(() -> DS.delete("more"));
    }

    private static void dead() {
        int mortal = Deputies.MORTALS[0];
        Check.equal(Errno.OK, Deputies.askByName(mortal, WellKnown.DS, SUBSCRIBE, "", 0), "it subscribes");
        Check.equal(Errno.OK, Deputies.askByName(mortal, WellKnown.DS, PUBLISH_NUMBER, "left", 9), "and publishes");
        Deputies.done(() -> DS.publishEndpoint("mortal", mortal));
        int itself = Deputies.askByName(mortal, WellKnown.DS, PUBLISH_ENDPOINT, "itself", mortal);
        Check.equal(Errno.OK, itself, "itself too");
        Check.equal(mortal, Deputies.answered(() -> DS.endpoint("itself")), "it lives");
        Deputies.end(mortal);
        Deputies.refused(NotFound.ERROR, () -> DS.endpoint("mortal"), "its endpoint");
        Deputies.refused(NotFound.ERROR, () -> DS.endpoint("itself"), "and the one that it had published");
        Deputies.refused(NotFound.ERROR, () -> DS.delete("mortal"), "which is no name any more");
        Check.equal(9, Deputies.answered(() -> DS.number("left")), "a number that it had published");
        Deputies.refused(NotPermitted.ERROR, () -> DS.delete("left"), "is still its own");
        Deputies.done(() -> DS.publishNumber("left", 10));
        Deputies.done(() -> DS.delete("left"));
    }
}
