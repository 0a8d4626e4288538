package skink.programs.conformance.process;

/** PrintStream: print and println of every type, printf, append, write, checkError. */
public final class PrintStreamForms {
    private PrintStreamForms() {}

    public static void main(String[] args) {
        System.out.print(true);
        System.out.print('c');
        System.out.print(1);
        System.out.print(2L);
        System.out.print(3.5f);
        System.out.print(4.5);
        System.out.print(new char[] {'x', 'y'});
        System.out.print((String) null);
        System.out.print((Object) null);
        System.out.println();
        System.out.println(true);
        System.out.println('\u00e9');
        System.out.println((byte) 1);
        System.out.println(Long.MIN_VALUE);
        System.out.println(1e-5f);
        System.out.println(-0.0);
        System.out.println(new char[] {'z'});
        System.out.println((String) null);
        System.out.println(new StringBuilder("sb"));
        System.out.printf("%d %s %x %5.2f|%-5s|%05d%n", 42, "s", 255, 3.14159, "ab", 42);
        System.out.append("app").append('e').append("xndyz", 1, 3).append(null).println();
        System.out.write('w');
        System.out.write(new byte[] {104, 105, 10}, 0, 3);
        System.out.format("%s%%%n", "format");
        System.out.flush();
        System.out.println(System.out.checkError());
        System.err.println("\u20ac to errors");
        System.out.println("\ud83d\ude00 \ud83d lone \ude00");
        System.out.print("no newline at the end");
    }
}
