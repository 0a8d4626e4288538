package skink.programs.tools;

/** {@code uname [-a]}: tells which system this is. */
public final class Uname {
    private static final String NAME = "Skink";
    private static final String NODE = "skink";
    private static final String VERSION = "0.1.0";
    private static final String MACHINE = "i386";

    private Uname() {}

    public static void main(String[] args) {
        String option = args.length == 0 ? "-s" : args[0];
        String text =
                switch (option) {
                    case "-s" -> NAME;
                    case "-n" -> NODE;
                    case "-r" -> VERSION;
                    case "-m" -> MACHINE;
                    case "-a" -> NAME + " " + NODE + " " + VERSION + " " + MACHINE;
                    default -> null;
                };
        if (text == null || args.length > 1) {
            System.exit(Complaint.usage("uname [-a | -s | -n | -r | -m]"));
        }
        System.out.println(text);
    }
}
