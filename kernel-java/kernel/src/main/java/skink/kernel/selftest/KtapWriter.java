package skink.kernel.selftest;

import skink.abi.boot.BootSymbols;
import skink.abi.test.Ktap;
import skink.kernel.bootinfo.CommandLine;
import skink.kernel.console.Console;
import skink.kernel.console.Decimal;
import skink.magic.Address;

/**
 * Prints a run in the dialect of {@link Ktap}: piece by piece, with the sum over all lines that count.
 *
 * <p>The rules K1 to K9 are kept here; {@link Suite} only says what happens.
 */
final class KtapWriter {
    private static final String NO_RUN = "none";
    private static final int MAX_ID_BYTES = 64;

    private static int sum;

    private KtapWriter() {}

    static void begin(int cpus, String mode, int plan) {
        Console.newLine();
        sum = Ktap.SUM_START;
        text(Ktap.VERSION_LINE);
        endLine();
        text(Ktap.BEGIN);
        ids();
        text(Ktap.CPUS);
        number(cpus);
        text(Ktap.MODE);
        text(mode);
        endLine();
        text(Ktap.PLAN);
        number(plan);
        endLine();
    }

    /** The line before a test, which is not summed. */
    static void running(int number, String name) {
        Console.print(Ktap.RUNNING);
        Console.printDecimal(number);
        Console.print(Ktap.NAME);
        Console.printLine(name);
    }

    static void passed(int number, String name, long micros) {
        result(Ktap.OK, number, name);
        text(Ktap.MICROS);
        number(micros);
        endLine();
    }

    static void skipped(int number, String name, String reason) {
        result(Ktap.OK, number, name);
        text(Ktap.SKIP);
        text(reason);
        endLine();
    }

    static void failed(int number, String name, long micros, String reason) {
        result(Ktap.NOT_OK, number, name);
        text(Ktap.MICROS);
        number(micros);
        text(" ");
        text(reason);
        if (Numbers.areNoted()) {
            text(", expected ");
            number(Numbers.expected());
            text(", saw ");
            number(Numbers.seen());
        }
        endLine();
    }

    private static void result(String verdict, int number, String name) {
        text(verdict);
        number(number);
        text(Ktap.NAME);
        text(name);
        text(Ktap.NOTE);
    }

    static void end(int plan, int pass, int fail, int skip) {
        int total = sum;
        text(Ktap.END);
        ids();
        text(Ktap.PLAN_COUNT);
        number(plan);
        text(Ktap.PASS_COUNT);
        number(pass);
        text(Ktap.FAIL_COUNT);
        number(fail);
        text(Ktap.SKIP_COUNT);
        number(skip);
        text(Ktap.SUM);
        Console.printHex(total);
        Console.newLine();
    }

    private static void ids() {
        text(Ktap.BUILD);
        Address build = Address.ofSymbol(BootSymbols.BUILD_ID);
        for (int i = 0; i < MAX_ID_BYTES && build.loadByte(i) != 0; i++) {
            put(build.loadByte(i));
        }
        text(Ktap.RUN);
        runId();
    }

    private static void runId() {
        int start = CommandLine.value(Ktap.RUN_ARGUMENT);
        int end = start < 0 ? 0 : CommandLine.valueEnd(start);
        if (start < 0 || end == start || end - start > MAX_ID_BYTES) {
            text(NO_RUN);
            return;
        }
        if (Misbehaviour.wantsOtherRunId()) {
            text("other-");
        }
        for (int i = start; i < end; i++) {
            put(isIdCharacter(CommandLine.at(i)) ? CommandLine.at(i) : '_');
        }
    }

    private static boolean isIdCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    private static void text(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            put(text.charAt(i));
        }
    }

    private static void number(long value) {
        int end = Decimal.end();
        for (int i = Decimal.format(value); i < end; i++) {
            put(Decimal.at(i));
        }
    }

    private static void endLine() {
        put('\n');
    }

    private static void put(int character) {
        sum = Ktap.sumStep(sum, character);
        Console.put(character);
    }
}
