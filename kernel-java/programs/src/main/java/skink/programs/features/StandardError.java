package skink.programs.features;

/** Both output streams, and what they print for each type. */
public final class StandardError {
    private StandardError() {}

    public static void main(String[] args) {
        System.err.println("to standard error");
        System.err.print(1);
        System.err.print('c');
        System.err.println();
        System.out.println();
        System.out.println(true);
        System.out.println('x');
        System.out.println(-1);
        System.out.println(1L << 50);
        System.out.println(1.5f);
        System.out.println(2.5e-8);
        System.out.println(new char[] {'a', 'b'});
        System.out.println((Object) null);
        System.out.println((String) null);
        System.out.print("a");
        System.out.append('b').append("cd").append("xyz", 1, 2).println();
        System.out.write('!');
        System.out.println();
    }
}
