package skink.programs.conformance.ch05conversions;

/** 15.26.2: a compound assignment casts its result to the type of the variable. */
public final class CompoundAssignmentNarrows {
    private CompoundAssignmentNarrows() {}

    private static byte field = 100;
    private static char letter = 'A';

    public static void main(String[] args) {
        byte b = 10;
        b += 300;
        System.out.println(b);
        b *= 7.9;
        System.out.println(b);
        b >>>= 1;
        System.out.println(b);
        b = -1;
        b >>>= 1;
        System.out.println(b);
        b = -1;
        b >>>= 25;
        System.out.println(b);
        b <<= 7;
        System.out.println(b);
        short s = 1;
        s += 1e10;
        System.out.println(s);
        s = 1;
        s -= 100000L;
        System.out.println(s);
        s /= 0.1f;
        System.out.println(s);
        char c = 'a';
        c += 1;
        c++;
        System.out.println(c);
        c *= 1.5;
        System.out.println((int) c);
        c = 0;
        c--;
        System.out.println((int) c);
        c /= -1.0;
        System.out.println((int) c);
        int i = Integer.MAX_VALUE;
        i += 1.0f;
        System.out.println(i);
        i = Integer.MAX_VALUE;
        i += 1L;
        System.out.println(i);
        i = 7;
        i *= 1.5;
        System.out.println(i);
        i <<= 33L;
        System.out.println(i);
        i ^= 0x1_0000_0001L;
        System.out.println(i);
        long l = 5;
        l += Float.NaN;
        System.out.println(l);
        l = Long.MAX_VALUE;
        l -= 1.0;
        System.out.println(l);
        l = Long.MAX_VALUE;
        l *= 2f;
        System.out.println(l);
        float f = 1;
        f += 1e-8;
        System.out.println(f);
        f = 16777216;
        f++;
        System.out.println(f);
        f += 1.5;
        System.out.println(f);
        field += field;
        field++;
        letter += 1.9;
        System.out.println(field + " " + letter);
        byte[] array = {Byte.MAX_VALUE, Byte.MIN_VALUE};
        System.out.println(array[0]++ + " " + ++array[0] + " " + --array[1] + " " + array[1]--);
        array[0] -= 256 * 3 + 1;
        System.out.println(array[0] + " " + array[1]);
        boolean flag = true;
        flag &= false;
        flag |= true;
        flag ^= true;
        System.out.println(flag);
    }
}
