package skink.user;

import java.util.Objects;
import skink.abi.ipc.MessageLayout;
import skink.abi.user.UserSpace;
import skink.magic.Address;

/**
 * A message in memory: source, type and fourteen words of payload, as {@link MessageLayout} says.
 *
 * <p>The two that primitives use are {@link #OUT} and {@link #IN}. Setters return the message, so that a request is one line.
 * What a word means is the protocol's matter.
 */
public final class Message {
    /** What this process sends. */
    public static final Message OUT = new Message(Address.of(UserSpace.MESSAGE_PAGE + MessageLayout.OUT));

    /** What this process has received. */
    public static final Message IN = new Message(Address.of(UserSpace.MESSAGE_PAGE + MessageLayout.IN));

    private final Address start;

    /** The message that begins at {@code start}. */
    Message(Address start) {
        this.start = start;
    }

    /** The endpoint of who sent it: the kernel's word. */
    public int source() {
        return start.loadInt(MessageLayout.SOURCE);
    }

    /** Of a request: which. Of an answer: 0 or an {@link skink.abi.ipc.Errno}. */
    public int type() {
        return start.loadInt(MessageLayout.TYPE);
    }

    public Message type(int type) {
        start.store(type, MessageLayout.TYPE);
        return this;
    }

    /** The payload's word {@code index}, 0 to 13. */
    public int word(int index) {
        return start.loadInt(offset(index, 1));
    }

    public Message word(int index, int value) {
        start.store(value, offset(index, 1));
        return this;
    }

    /** The payload's words {@code index} (low) and {@code index} + 1. */
    public long longWord(int index) {
        return start.loadLong(offset(index, 2));
    }

    public Message longWord(int index, long value) {
        start.store(value, offset(index, 2));
        return this;
    }

    /** The payload's word as an address. */
    public Address address(int index) {
        return start.loadAddress(offset(index, 1));
    }

    public Message address(int index, Address value) {
        start.store(value, offset(index, 1));
        return this;
    }

    /** Byte {@code at} of the payload from word {@code index} on. */
    public byte byteAt(int index, int at) {
        return start.loadByte(byteOffset(index, at));
    }

    public Message byteAt(int index, int at, byte value) {
        start.store(value, byteOffset(index, at));
        return this;
    }

    /** Clears the payload's words from {@code index}, 0 to 14, on. */
    public Message clearFrom(int index) {
        int first = Objects.checkIndex(index, MessageLayout.PAYLOAD_WORDS + 1);
        int offset = MessageLayout.PAYLOAD + 4 * first;
        if (first % 2 != 0) {
            start.store(0, offset);
            offset += 4;
        }
        for (; offset < MessageLayout.BYTES; offset += 8) {
            start.store(0L, offset);
        }
        return this;
    }

    /** Makes this a copy of {@code other}, source included. */
    public void copyFrom(Message other) {
        start.copyFrom(other.start, MessageLayout.BYTES);
    }

    private static int offset(int index, int words) {
        return MessageLayout.PAYLOAD + 4 * Objects.checkIndex(index, MessageLayout.PAYLOAD_WORDS - words + 1);
    }

    private static int byteOffset(int index, int at) {
        return MessageLayout.PAYLOAD + Objects.checkIndex(4 * index + at, 4 * MessageLayout.PAYLOAD_WORDS);
    }
}
