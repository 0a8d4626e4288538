package skink.programs.conformance.library.util;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.function.Supplier;
import java.util.regex.MatchResult;

/** {@code Scanner} over text: numbers, words, lines, delimiters, patterns, failures. */
public final class ScannerOfStrings {
    private ScannerOfStrings() {}

    public static void main(String[] arguments) {
        Scanner scanner = new Scanner("12 -7 3.5 word true 99999999999 1e3 ff\nrest of line\nlast line");
        System.out.println(scanner.nextInt() + " " + scanner.nextInt() + " " + scanner.nextDouble() + " "
                + scanner.next() + " " + scanner.nextBoolean() + " " + scanner.hasNextInt() + " " + scanner.nextLong()
                + " " + scanner.nextDouble() + " " + scanner.nextInt(16));
        System.out.println("[" + scanner.nextLine() + "][" + scanner.nextLine() + "]" + scanner.hasNextLine() + "["
                + scanner.nextLine() + "]" + scanner.hasNext());
        Scanner commas = new Scanner("a,b, c,,d").useDelimiter(",");
        while (commas.hasNext()) {
            System.out.print("<" + commas.next() + ">");
        }
        System.out.println();
        Scanner pattern = new Scanner("x=1;y=22;").useDelimiter(";");
        System.out.println(pattern.hasNext("\\w=\\d") + " " + pattern.next("\\w=\\d") + " " + pattern.hasNext("\\w=\\d")
                + " " + pattern.next());
        Scanner find = new Scanner("abc 123 def 456");
        System.out.println(find.findInLine("\\d+") + " " + find.findInLine("\\d+") + " " + find.findInLine("\\d+"));
        System.out.println(new Scanner("1 fish 2 fish")
                        .useDelimiter("\\s*fish\\s*")
                        .tokens()
                        .toList() + " "
                + new Scanner("a1b22").findAll("[0-9]+").map(MatchResult::group).toList());
        System.out.println(new Scanner("123456789012345678901234567890 1.25").nextBigInteger() + " "
                + new Scanner("1.250").nextBigDecimal() + " " + new Scanner("7").nextByte()
                + new Scanner("8").nextShort() + new Scanner("1.5").nextFloat());
        for (Supplier<Object> bad : List.<Supplier<Object>>of(
                () -> new Scanner("x").nextInt(),
                () -> new Scanner("").next(),
                () -> new Scanner("").nextLine(),
                () -> new Scanner("5000000000").nextInt())) {
            try {
                System.out.println(bad.get());
            } catch (NoSuchElementException e) {
                System.out.println(e);
            }
        }
        Scanner closed = new Scanner("x");
        closed.close();
        try {
            closed.next();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
