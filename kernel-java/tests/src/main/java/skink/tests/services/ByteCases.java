package skink.tests.services;

import java.util.Arrays;
import java.util.List;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.DeviceFailure;
import skink.abi.protocol.NoDevice;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.protocol.CharClient;

/** The memory driver's devices of bytes. */
final class ByteCases {
    static final List<Case> ALL = List.of(
            new Case("NullIsEmptyAndTakesAll", ByteCases::nothing),
            new Case("ZeroHasZerosForEver", ByteCases::zeros),
            new Case("RandomNeverComesTwice", ByteCases::random),
            new Case("FullTakesNothing", ByteCases::full),
            new Case("DevicesThatAreNotThereAreRefused", ByteCases::missing),
            new Case("AmountsThatAreNoneAreRefused", ByteCases::amounts),
            new Case("GrantsThatDoNotOpenAreRefused", ByteCases::grants));

    private static final CharClient DEVICES = new CharClient(WellKnown.MEMORY);
    private static final int NULL = 0;
    private static final int ZERO = 1;
    private static final int RANDOM = 2;
    private static final int FULL = 3;
    private static final int IN_MESSAGE = 48;
    private static final int MOST = 16 << 10;

    /** What is granted, with room before and behind. */
    private static final IoBuffer BUFFER = IoBuffer.allocate(3 * MOST);

    private static final byte BEFORE = 0x55;

    private ByteCases() {}

    private static int grant(int bytes, int access) {
        return Grants.direct(WellKnown.MEMORY, BUFFER, MOST, bytes, access);
    }

    private static void fill() {
        for (int i = 0; i < BUFFER.size(); i++) {
            BUFFER.putByte(i, BEFORE);
        }
    }

    /** Outside of what was granted nothing has changed. */
    private static void checkOutside(int bytes) {
        for (int i = 0; i < MOST; i += 7) {
            Check.equal(BEFORE, BUFFER.getByte(i), "a byte before it");
        }
        for (int i = MOST + bytes; i < BUFFER.size(); i += 7) {
            Check.equal(BEFORE, BUFFER.getByte(i), "a byte behind it");
        }
    }

    private static void nothing() {
        Check.equal(0, Deputies.answered(() -> DEVICES.read(NULL, IN_MESSAGE)).length, "bytes");
        Deputies.done(() -> DEVICES.write(NULL, new byte[IN_MESSAGE]));
        Deputies.done(() -> DEVICES.write(NULL, new byte[0]));
        int grant = grant(1000, GrantTable.READ | GrantTable.WRITE);
        Check.equal(1000, Deputies.answered(() -> DEVICES.writeFrom(NULL, grant, 1000)), "bytes that it takes");
        Check.equal(0, Deputies.answered(() -> DEVICES.readInto(NULL, grant, 1000)), "bytes that it has");
        Check.equal(0, Deputies.answered(() -> DEVICES.available(NULL)), "bytes at once");
        Grants.revoke(grant);
    }

    private static void zeros() {
        byte[] zeros = Deputies.answered(() -> DEVICES.read(ZERO, IN_MESSAGE));
        Check.that(Arrays.equals(zeros, new byte[IN_MESSAGE]), "zeros in a message");
        Check.equal(3, Deputies.answered(() -> DEVICES.read(ZERO, 3)).length, "three of them");
        fill();
        int grant = grant(MOST, GrantTable.WRITE);
        Check.equal(777, Deputies.answered(() -> DEVICES.readInto(ZERO, grant, 777)), "bytes by a grant");
        for (int i = 0; i < 777; i++) {
            Check.equal(0, BUFFER.getByte(MOST + i), "byte " + i);
        }
        checkOutside(777);
        int most = Deputies.answered(() -> DEVICES.readInto(ZERO, grant, Integer.MAX_VALUE));
        Check.equal(MOST, most, "the most at a time");
        checkOutside(MOST);
        Check.equal(MOST, Deputies.answered(() -> DEVICES.available(ZERO)), "which it says");
        Deputies.done(() -> DEVICES.write(ZERO, new byte[] {1}));
        Grants.revoke(grant);
    }

    private static void random() {
        byte[] one = Deputies.answered(() -> DEVICES.read(RANDOM, IN_MESSAGE));
        byte[] other = Deputies.answered(() -> DEVICES.read(RANDOM, IN_MESSAGE));
        Check.that(one.length == IN_MESSAGE && !Arrays.equals(one, other), "two answers differ");
        Deputies.done(() -> DEVICES.write(RANDOM, one));
        fill();
        int grant = grant(MOST, GrantTable.READ | GrantTable.WRITE);
        Check.equal(MOST, Deputies.answered(() -> DEVICES.readInto(RANDOM, grant, MOST)), "bytes by a grant");
        checkOutside(MOST);
        int ones = 0;
        for (int i = 0; i < MOST; i++) {
            ones += Integer.bitCount(BUFFER.getByte(MOST + i) & 0xFF);
        }
        // Eight standard deviations of 181 around the half.
        Check.that(Math.abs(ones - 4 * MOST) < 1448, "bits that are set: " + ones);
        Check.equal(100, Deputies.answered(() -> DEVICES.writeFrom(RANDOM, grant, 100)), "a seed by a grant");
        Grants.revoke(grant);
    }

    private static void full() {
        Deputies.refused(DeviceFailure.ERROR, () -> DEVICES.write(FULL, new byte[] {1}), "writing");
        int grant = grant(100, GrantTable.READ);
        Deputies.refused(DeviceFailure.ERROR, () -> DEVICES.writeFrom(FULL, grant, 100), "writing by a grant");
        Check.equal(0, Deputies.answered(() -> DEVICES.read(FULL, 1))[0], "reading");
        Grants.revoke(grant);
    }

    private static void missing() {
        int grant = grant(100, GrantTable.READ | GrantTable.WRITE);
        for (int minor : new int[] {-1, 4, 255, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Deputies.refused(NoDevice.ERROR, () -> DEVICES.write(minor, new byte[1]), "writing to " + minor);
            Deputies.refused(NoDevice.ERROR, () -> DEVICES.read(minor, 1), "reading from " + minor);
            Deputies.refused(NoDevice.ERROR, () -> DEVICES.writeFrom(minor, grant, 1), "a grant for " + minor);
            Deputies.refused(NoDevice.ERROR, () -> DEVICES.readInto(minor, grant, 1), "a grant from " + minor);
            Deputies.refused(NoDevice.ERROR, () -> DEVICES.available(minor), "asking " + minor);
        }
        Grants.revoke(grant);
    }

    private static void amounts() {
        int grant = grant(100, GrantTable.READ | GrantTable.WRITE);
        for (int bytes : new int[] {0, -1, Integer.MIN_VALUE}) {
            Deputies.refused(BadArgument.ERROR, () -> DEVICES.read(ZERO, bytes), "reading " + bytes);
            Deputies.refused(BadArgument.ERROR, () -> DEVICES.readInto(ZERO, grant, bytes), "reading into a grant");
            Deputies.refused(BadArgument.ERROR, () -> DEVICES.writeFrom(ZERO, grant, bytes), "writing from a grant");
        }
        Deputies.refused(BadArgument.ERROR, () -> DEVICES.read(ZERO, IN_MESSAGE + 1), "more than a message has");
        for (int length : new int[] {IN_MESSAGE + 1, -1, Integer.MAX_VALUE}) {
            Check.equal(Errno.EINVAL, Deputies.raw(WellKnown.MEMORY, 0xC00, ZERO, length), "an array of " + length);
        }
        Grants.revoke(grant);
    }

    private static void grants() {
        fill();
        int readable = grant(100, GrantTable.READ);
        int writable = grant(100, GrantTable.WRITE);
        int anothers = Grants.direct(WellKnown.DS, BUFFER, MOST, 100, GrantTable.READ | GrantTable.WRITE);
        int deputys = Deputies.grant(Deputies.FIRST, WellKnown.MEMORY, GrantTable.READ | GrantTable.WRITE);
        int stale = grant(100, GrantTable.READ | GrantTable.WRITE);
        Grants.revoke(stale);
        refuseReading(readable, "one that must not be written");
        refuseWriting(writable, "one that must not be read");
        for (int wrong : new int[] {anothers, deputys + 5, stale, GrantId.NONE, -1, Integer.MIN_VALUE, 0x7FFF_FFFF}) {
            refuseReading(wrong, "grant " + wrong);
            refuseWriting(wrong, "grant " + wrong);
        }
        Deputies.refused(BadMemory.ERROR, () -> DEVICES.readInto(ZERO, writable, 101), "beyond the grant");
        Deputies.refused(BadMemory.ERROR, () -> DEVICES.writeFrom(RANDOM, readable, 101), "beyond it, to read");
        checkOutside(0);
        Grants.revoke(readable);
        Grants.revoke(writable);
        Grants.revoke(anothers);
    }

    private static void refuseReading(int grant, String what) {
        Deputies.refused(BadMemory.ERROR, () -> DEVICES.readInto(ZERO, grant, 100), "reading into " + what);
        Deputies.refused(BadMemory.ERROR, () -> DEVICES.readInto(RANDOM, grant, 1), "random bytes into " + what);
    }

    private static void refuseWriting(int grant, String what) {
        Deputies.refused(BadMemory.ERROR, () -> DEVICES.writeFrom(NULL, grant, 100), "writing from " + what);
    }
}
