package skink.programs.conformance.ch08classes;

/** 8.3.1.2, 17.5: final fields of every kind, constants inlined, blank finals, static finals set in blocks. */
public final class ImmutableFinalFields {
    static final int A = 5;
    static final long B = A * 2L;
    static final String C = "c" + B;
    static final char D = (char) (A + 'a');
    static final double E = A / 2;
    static final float F = A / 2f;
    static final boolean G = A > 3 & B < 20;
    static final byte H = (byte) 300;
    static final int BLANK;
    static final int[] TABLE;
    final int i = A + 1;
    final int j;
    final String k;

    static {
        int sum = 0;
        TABLE = new int[A];
        for (int n = 0; n < A; n++) {
            TABLE[n] = n * n;
            sum += TABLE[n];
        }
        BLANK = sum;
    }

    ImmutableFinalFields(int j) {
        this.j = j;
        k = C + j;
    }

    ImmutableFinalFields() {
        this(77);
    }

    static final class Holder<T> {
        private final T value;

        Holder(T value) {
            this.value = value;
        }
    }

    public static void main(String[] args) {
        System.out.println(
                A + " " + B + " " + C + " " + D + " " + E + " " + F + " " + G + " " + H + " " + BLANK + " " + TABLE[4]);
        ImmutableFinalFields f = new ImmutableFinalFields();
        System.out.println(f.i + " " + f.j + " " + f.k + new Holder<>(3).value);
        final int local = A * 4;
        switch (20) {
            case local:
                System.out.println("local constant");
                break;
            case A:
                System.out.println("field constant");
        }
        byte b = A;
        char c = 'a' + 1;
        short s = H;
        final int small = 100;
        byte fits = small;
        System.out.println(b + c + s + fits);
    }
}
