package skink.programs.conformance.library.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.UTFDataFormatException;
import java.util.HexFormat;

/** {@code DataInputStream}, {@code DataOutputStream}: every type, modified UTF-8, ends. */
public final class DataStreams {
    private DataStreams() {}

    public static void main(String[] arguments) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(true);
        out.writeByte(-1);
        out.writeShort(-2);
        out.writeChar('\u20AC');
        out.writeInt(0x12345678);
        out.writeLong(Long.MIN_VALUE);
        out.writeFloat(1.5f);
        out.writeDouble(-0.1);
        out.writeUTF("a\0\u00E9\u20AC\uD83D\uDE00");
        out.writeBytes("xy");
        out.writeChars("z");
        System.out.println(out.size() + " " + HexFormat.of().formatHex(bytes.toByteArray()));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(in.readBoolean() + " " + in.readByte() + " " + in.readShort() + " " + in.readChar() + " "
                + in.readInt() + " " + in.readLong() + " " + in.readFloat() + " " + in.readDouble() + " "
                + in.readUTF().length() + " " + in.readUnsignedByte() + " " + in.readUnsignedByte() + " "
                + in.readUnsignedShort());
        try {
            in.readInt();
        } catch (EOFException e) {
            System.out.println(e);
        }
        try {
            new DataInputStream(new ByteArrayInputStream(new byte[] {0, 1, (byte) 0xFF})).readUTF();
        } catch (UTFDataFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
