package skink.programs.features;

/** byte, short, char and boolean as values, array elements, fields and parameters. */
public final class NarrowTypes {
    private NarrowTypes() {}

    private static byte byteField = -5;
    private static short shortField = -500;
    private static char charField = 'x';
    private static boolean booleanField = true;

    private static int sum(byte a, short b, char c, boolean d) {
        return a + b + c + (d ? 1 : 0);
    }

    public static void main(String[] args) {
        System.out.println(sum(byteField, shortField, charField, booleanField));
        byte[] bytes = {(byte) 200, 100};
        short[] shorts = {(short) 40_000, 1};
        char[] chars = {(char) -1, 'a'};
        boolean[] flags = {true, false};
        bytes[1] += bytes[0];
        shorts[1] -= shorts[0];
        chars[1] += 1;
        flags[1] |= flags[0];
        System.out.println(bytes[0] + " " + bytes[1] + " " + shorts[0] + " " + shorts[1]);
        System.out.println((int) chars[0] + " " + chars[1] + " " + flags[1] + " " + (flags[0] ^ flags[1]));
        System.out.println((byte) 300 + " " + (short) 70_000 + " " + (int) (char) 70_000 + " " + (byte) 'é');
    }
}
