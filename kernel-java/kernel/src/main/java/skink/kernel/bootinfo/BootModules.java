package skink.kernel.bootinfo;

/**
 * The files that the loader put beside the kernel, each with a line of options; their memory is reserved.
 *
 * <p>Modules beyond {@link #MAX} are counted and left out.
 */
public final class BootModules {
    /** How many are kept. */
    public static final int MAX = 64;

    private static final int MAX_TEXT_BYTES = 512;

    private static final int[] STARTS = new int[MAX];
    private static final int[] ENDS = new int[MAX];
    private static final OptionText[] TEXTS = new OptionText[MAX];
    private static int count;
    private static int leftOut;

    static {
        for (int i = 0; i < MAX; i++) {
            TEXTS[i] = new OptionText(MAX_TEXT_BYTES);
        }
    }

    private BootModules() {}

    static void clear() {
        count = 0;
        leftOut = 0;
    }

    /** Adds a module at a physical address; {@code text} is the address of its zero-terminated line, or 0. */
    static void add(int start, int end, int text) {
        if (count == MAX) {
            leftOut++;
            return;
        }
        STARTS[count] = start;
        ENDS[count] = end;
        TEXTS[count].clear();
        if (text != 0) {
            TEXTS[count].read(text);
        }
        count++;
    }

    public static int count() {
        return count;
    }

    public static int leftOut() {
        return leftOut;
    }

    /** Whether the module is no program. */
    public static boolean isData(int index) {
        return TEXTS[index].number("data=", 0) == 1;
    }

    /** The physical address of a module's first byte. */
    public static int start(int index) {
        return STARTS[index];
    }

    /** One past its last byte. */
    public static int end(int index) {
        return ENDS[index];
    }

    /** Its line: the file's name, as the loader knows it, and options. */
    public static OptionText text(int index) {
        return TEXTS[index];
    }
}
