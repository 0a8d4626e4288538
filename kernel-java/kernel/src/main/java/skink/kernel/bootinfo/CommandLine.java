package skink.kernel.bootinfo;

/** The kernel's own boot options. */
public final class CommandLine {
    /** Longer lines are cut. */
    public static final int MAX_BYTES = 1024;

    private static final OptionText OPTIONS = new OptionText(MAX_BYTES);

    private CommandLine() {}

    static void clear() {
        OPTIONS.clear();
    }

    /** Copies the zero-terminated text at a physical address. */
    static void read(int physical) {
        OPTIONS.read(physical);
    }

    /** All of them. */
    public static OptionText options() {
        return OPTIONS;
    }

    /** Whether the bare word is there. */
    public static boolean has(String word) {
        return OPTIONS.has(word);
    }

    /** Where the value of an option begins, or -1 if the option is not there; {@code name} ends with {@code =}. */
    public static int value(String name) {
        return OPTIONS.value(name);
    }

    /** One past the end of the value that begins at {@code start}. */
    public static int valueEnd(int start) {
        return OPTIONS.valueEnd(start);
    }

    /** Whether an option has exactly this value. */
    public static boolean valueIs(String name, String value) {
        return OPTIONS.valueIs(name, value);
    }

    /** Whether an option's value, a list parted by commas, has this element. */
    public static boolean listHas(String name, String element) {
        return OPTIONS.listHas(name, element);
    }

    /** A byte of the text, 0 to 255. */
    public static int at(int index) {
        return OPTIONS.at(index);
    }
}
