package skink.programs.conformance.library.nio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** {@code ByteBuffer}: positions, all types, byte order, views, failures. */
public final class ByteBuffers {
    private ByteBuffers() {}

    public static void main(String[] arguments) {
        ByteBuffer b = ByteBuffer.allocate(32);
        b.put((byte) 1)
                .putShort((short) 2)
                .putChar('c')
                .putInt(0x01020304)
                .putLong(-5L)
                .putFloat(1.5f)
                .putDouble(2.5);
        System.out.println(b + " " + b.position() + " " + b.remaining() + " " + b.hasArray() + " " + b.order() + " "
                + b.isDirect());
        b.flip();
        System.out.println(b.get() + " " + b.getShort() + " " + b.getChar() + " " + Integer.toHexString(b.getInt())
                + " " + b.getLong() + " " + b.getFloat() + " " + b.getDouble() + " " + b.hasRemaining());
        b.clear().order(ByteOrder.LITTLE_ENDIAN).putInt(0x01020304).putLong(4, 0x1122334455667788L);
        System.out.println(HexFormat.of().formatHex(b.array(), 0, 12) + " " + b.getInt(0) + " " + b.order());
        b.position(4).limit(12);
        ByteBuffer slice = b.slice();
        slice.put(0, (byte) 99);
        System.out.println(b.get(4) + " " + slice.capacity() + " " + slice.arrayOffset() + " "
                + b.duplicate().position() + " " + b.asReadOnlyBuffer().isReadOnly() + " "
                + b.slice(2, 3).limit());
        IntBuffer ints = ByteBuffer.allocate(12).asIntBuffer();
        ints.put(7).put(8).put(2, 9);
        System.out.println(ints.get(0) + ints.get(1) + ints.get(2) + " " + ints);
        LongBuffer longs = LongBuffer.wrap(new long[] {1, 2, 3}, 1, 2);
        System.out.println(longs.get() + " " + longs.remaining() + " "
                + ShortBuffer.allocate(2).put((short) 4).position() + " "
                + DoubleBuffer.wrap(new double[] {1.5}).get() + " " + FloatBuffer.allocate(1));
        ByteBuffer x = ByteBuffer.wrap(new byte[] {1, 2, 3});
        ByteBuffer y = ByteBuffer.wrap(new byte[] {0, 1, 2, 3}).position(1);
        System.out.println(x.equals(y) + " " + x.compareTo(ByteBuffer.wrap(new byte[] {1, 3})) + " " + x.hashCode()
                + " " + x.mismatch(ByteBuffer.wrap(new byte[] {1, 2, 4})));
        x.get();
        x.compact();
        System.out.println(x + " " + Arrays.toString(x.array()));
        x.mark().position(3).reset().rewind();
        byte[] out = new byte[2];
        x.get(out);
        ByteBuffer bulk = ByteBuffer.allocate(4).put(new byte[] {5, 6}).put(ByteBuffer.wrap(new byte[] {7}));
        System.out.println(Arrays.toString(out) + bulk.position());
        for (Runnable bad : List.<Runnable>of(
                () -> ByteBuffer.allocate(1).getInt(),
                () -> ByteBuffer.allocate(1).putLong(1),
                () -> ByteBuffer.allocate(2).get(5),
                () -> ByteBuffer.allocate(1).asReadOnlyBuffer().put((byte) 1),
                () -> ByteBuffer.allocate(1).position(2),
                () -> ByteBuffer.allocate(-1),
                () -> ByteBuffer.allocate(1).reset())) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
    }
}
