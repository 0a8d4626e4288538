package skink.programs.tools;

/** {@code echo [-n] [WORD ...]}: writes words. */
public final class Echo {
    private Echo() {}

    public static void main(String[] args) {
        boolean staysInLine = args.length > 0 && args[0].equals("-n");
        int first = staysInLine ? 1 : 0;
        for (int i = first; i < args.length; i++) {
            System.out.print(i == first ? args[i] : " " + args[i]);
        }
        if (!staysInLine) {
            System.out.println();
        }
    }
}
