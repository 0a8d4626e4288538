package skink.tests.fuzz;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.MessageLayout;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Vm;
import skink.tests.hostile.Dice;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Message;
import skink.user.Self;

/** Words of requests as a heckler chooses them: any, plausible ones, grants good and stale, endpoints living and dead, texts. */
final class Payload {
    private static final int GRANTS = 12;
    private static final int BYTES = 20 << 10;
    private static final int SLEEP = Pm.BASE + Pm.SLEEP;
    private static final int KILL = Pm.BASE + 3;
    private static final int SIGNAL_GROUP = Pm.BASE + 12;
    private static final int DISCARD = Vm.BASE + Vm.DISCARD;

    private static final int NOBODY = 29_999;
    private static final int BELOW_HEAP = 0x07FF_FFFF;
    /** Words of a name in a message, so that what follows it lies where servers look. */
    private static final int NAME_WORDS = 6;

    private static final String[] TEXTS = {
        "",
        "a",
        "b",
        "boots",
        "vfs",
        "/",
        "/bin",
        "/etc/motd",
        "/../..",
        "//",
        "/a/b/c/d/e/f/g",
        "\u00e9\u20ac",
        "exactly 24 letters long.",
        "longer than all that a server may keep as a name"
    };

    private final Dice dice;
    private final int[] peers;
    private final int[] servers;
    private final IoBuffer buffer = IoBuffer.allocate(BYTES);
    private final int[] grants = new int[GRANTS];
    private int nextGrant;

    Payload(Dice dice, int[] servers, int[] hecklers) {
        this.dice = dice;
        this.servers = servers;
        int[] others = {
            Endpoint.ANY,
            Endpoint.NONE,
            Endpoint.SELF,
            Endpoint.CLOCK,
            Endpoint.of(1, 2),
            Endpoint.of(200, 1),
            Endpoint.of(1023, 1),
            Self.endpoint()
        };
        peers = new int[servers.length + hecklers.length + others.length];
        System.arraycopy(servers, 0, peers, 0, servers.length);
        System.arraycopy(hecklers, 0, peers, servers.length, hecklers.length);
        System.arraycopy(others, 0, peers, servers.length + hecklers.length, others.length);
    }

    /** Writes all words of a request, in one of several ways. */
    void write(Message message) {
        if (dice.once(16)) {
            changeGrant();
        }
        int first = 0;
        if (dice.once(2)) {
            putText(message, 0);
            first = NAME_WORDS;
        }
        for (int i = first; i < MessageLayout.PAYLOAD_WORDS; i++) {
            message.word(i, word());
        }
        if (dice.once(8)) {
            putText(message, dice.below(8));
        }
    }

    /**
     * Changes a request by which the heckler would rightly harm itself: sleep too long, end itself or others by signals, or lose
     * memory that it uses.
     */
    void spareItself(Message message) {
        switch (message.type()) {
            case SLEEP -> message.word(0, dice.below(5));
            case KILL, SIGNAL_GROUP -> message.word(0, NOBODY);
            case DISCARD -> message.word(0, message.word(0) & BELOW_HEAP);
            default -> {}
        }
    }

    private int word() {
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 -> dice.below(5);
            case 4 -> dice.below(32) * 512;
            case 5 -> dice.of(grants);
            case 6 -> dice.of(peers);
            case 7 -> buffer.address() + dice.below(BYTES);
            case 8 -> dice.wild();
            default -> dice.below(300);
        };
    }

    /** A text, with zeros or something else behind it. */
    private void putText(Message message, int word) {
        String text = TEXTS[dice.below(TEXTS.length)];
        int bytes = 4 * Math.min(NAME_WORDS, MessageLayout.PAYLOAD_WORDS - word);
        for (int i = 0; i < bytes; i++) {
            message.byteAt(word, i, i < text.length() ? (byte) text.charAt(i) : 0);
        }
    }

    /** Takes one grant back, whose name stays in use, and makes another. */
    private void changeGrant() {
        int at = nextGrant++ % GRANTS;
        if (dice.once(2)) {
            Grants.revoke(grants[at]);
        } else {
            Grants.revoke(grants[at]);
            int grantee = dice.once(3) ? Endpoint.ANY : dice.of(servers);
            int offset = dice.below(BYTES / 2);
            int access = dice.once(4) ? dice.below(4) : GrantTable.READ | GrantTable.WRITE;
            grants[at] = Grants.direct(grantee, buffer, offset, dice.below(BYTES / 2), access);
        }
    }
}
