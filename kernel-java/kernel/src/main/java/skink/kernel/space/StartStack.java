package skink.kernel.space;

import skink.kernel.bootinfo.OptionText;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * What a process finds on its stack (System V ABI for the i386, "Process Initialization"): argc, the addresses of the
 * arguments, 0, the addresses of the environment, 0; above them the texts.
 *
 * <p>The arguments are the words of the module's line, the environment those of the kernel's own. All of it fits one page, of
 * which the kernel knows the frame; words beyond that are left out.
 */
@HoldsKernelLock
final class StartStack {
    /** Addresses in one table. */
    private static final int MAX_WORDS = 64;

    /** Room for both tables, their ends and argc. */
    private static final int TABLES_BYTES = 4 * (2 * MAX_WORDS + 3);

    private static final int[] ARGUMENTS = new int[MAX_WORDS];
    private static final int[] ENVIRONMENT = new int[MAX_WORDS];

    /** The lowest address of the page in the process, and where the kernel sees it. */
    private static int userPage;

    private static Address page = Address.zero();
    /** The offset of the last text. */
    private static int textStart;

    private StartStack() {}

    /** Writes the page whose end is {@code pageBytes} above {@code newUserPage}; the stack pointer to begin with. */
    static int write(int newUserPage, Address kernelPage, int pageBytes, OptionText line, OptionText environment) {
        userPage = newUserPage;
        page = kernelPage;
        textStart = pageBytes;
        int arguments = writeTexts(line, ARGUMENTS);
        int settings = writeTexts(environment, ENVIRONMENT);
        int tables = (textStart & -16) - 4 * (arguments + settings + 3);
        page.store(arguments, tables);
        int next = writeTable(ARGUMENTS, arguments, tables + 4);
        writeTable(ENVIRONMENT, settings, next);
        return userPage + tables;
    }

    private static int writeTexts(OptionText text, int[] addresses) {
        int count = 0;
        int at = 0;
        while (at < text.length() && count < MAX_WORDS) {
            int end = text.valueEnd(at);
            if (end > at) {
                int bytes = end - at + 1;
                if (textStart - bytes < TABLES_BYTES) {
                    return count;
                }
                textStart -= bytes;
                copy(text, at, end);
                addresses[count++] = userPage + textStart;
            }
            at = end + 1;
        }
        return count;
    }

    private static void copy(OptionText text, int from, int end) {
        for (int i = from; i < end; i++) {
            page.store((byte) text.at(i), textStart + i - from);
        }
        page.store((byte) 0, textStart + end - from);
    }

    private static int writeTable(int[] addresses, int count, int offset) {
        for (int i = 0; i < count; i++) {
            page.store(addresses[i], offset + 4 * i);
        }
        page.store(0, offset + 4 * count);
        return offset + 4 * (count + 1);
    }
}
