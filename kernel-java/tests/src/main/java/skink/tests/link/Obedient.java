package skink.tests.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.link.LinkCode;
import skink.abi.link.Order;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.Refusal;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.link.Orders;
import skink.user.protocol.CharClient;
import skink.user.server.ServiceArguments;

/** Does what orders say, in place of programs: the first word tells what. Ends the machine when there are no more. */
public final class Obedient {
    private static final int MESSAGE_BYTES = 48;
    private static final int WRONG = 99;

    private final CharClient link;
    private final int endpoint;
    private final IoBuffer buffer = IoBuffer.allocate(20_000);

    private Obedient(int endpoint) {
        this.endpoint = endpoint;
        this.link = new CharClient(endpoint);
    }

    public static void main(String[] args) {
        int endpoint = (int) new ServiceArguments(args).number("link", Endpoint.NONE);
        Orders orders = new Orders(endpoint);
        Obedient self = new Obedient(endpoint);
        for (Order order = orders.next(); order != null; order = orders.next()) {
            int status;
            try {
                status = self.obey(order.words());
            } catch (Refusal e) {
                status = WRONG;
            }
            orders.ended(status);
        }
        KernelCalls.abort(0);
    }

    private int obey(byte[][] words) throws Refusal {
        switch (new String(words[0], StandardCharsets.UTF_8)) {
            case "status" -> {
                return Integer.parseInt(new String(words[1], StandardCharsets.UTF_8));
            }
            case "words" -> words(words);
            case "copy" -> copy();
            case "copy-by-grants" -> copyByGrants();
            case "no-such-device" -> {
                return noSuchDevice();
            }
            case "panic" -> throw new IllegalStateException("as ordered");
            default -> {
                return WRONG;
            }
        }
        return 0;
    }

    /** Writes the words to standard output, each with its number of bytes, and that they were so many to standard error. */
    private void words(byte[][] words) throws Refusal {
        for (byte[] word : words) {
            write(LinkCode.OUTPUT, (word.length + ":").getBytes(StandardCharsets.UTF_8));
            write(LinkCode.OUTPUT, word);
        }
        write(LinkCode.ERRORS, (words.length + " words").getBytes(StandardCharsets.UTF_8));
    }

    private void write(int stream, byte[] data) throws Refusal {
        for (int at = 0; at < data.length; at += MESSAGE_BYTES) {
            link.write(stream, Arrays.copyOfRange(data, at, Math.min(data.length, at + MESSAGE_BYTES)));
        }
    }

    /** Standard input to standard output, in messages. */
    private void copy() throws Refusal {
        for (byte[] piece = link.read(LinkCode.INPUT, MESSAGE_BYTES);
                piece.length > 0;
                piece = link.read(LinkCode.INPUT, MESSAGE_BYTES)) {
            link.write(LinkCode.OUTPUT, piece);
        }
    }

    /** The same by grants; what is written is a part of the buffer that is read into. */
    private void copyByGrants() throws Refusal {
        int grant = Grants.direct(endpoint, buffer, 0, buffer.size(), GrantTable.READ | GrantTable.WRITE);
        for (int count = link.readInto(LinkCode.INPUT, grant, buffer.size());
                count > 0;
                count = link.readInto(LinkCode.INPUT, grant, buffer.size())) {
            if (link.writeFrom(LinkCode.OUTPUT, grant, count) != count) {
                throw new IllegalStateException("not all was written");
            }
        }
        Grants.revoke(grant);
    }

    private int noSuchDevice() throws Refusal {
        try {
            link.write(LinkCode.INPUT, new byte[1]);
            return 1;
        } catch (NoDevice expected) {
            // Input is not written.
        }
        try {
            link.read(LinkCode.STREAMS, 1);
            return 2;
        } catch (NoDevice expected) {
            return 0;
        }
    }
}
