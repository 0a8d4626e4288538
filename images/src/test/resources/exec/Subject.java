import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** What the tests of {@code exec} run: the first argument tells what to do. */
public final class Subject {
    private static int depth;
    private static String nothing;

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "arguments" -> arguments(args);
            case "environment" -> System.out.println(System.getenv("PATH") + " " + System.getenv("A"));
            case "status" -> System.exit(Integer.parseInt(args[1]));
            case "echo" -> echo();
            case "read-all" -> System.out.println(System.in.readAllBytes().length);
            case "both-streams" -> bothStreams();
            case "prompt" -> prompt();
            case "uncaught" -> throw new IllegalStateException("nobody catches this", new IOException("because"));
            case "exit-in-the-middle" -> exitInTheMiddle();
            case "recursion" -> System.out.println(recurse(1));
            case "recursion-caught" -> recursionCaught();
            case "memory" -> fill(new ArrayList<>());
            case "memory-caught" -> memoryCaught();
            case "division" -> System.out.println(args.length / (args.length - 1));
            case "null" -> System.out.println(nothing.length());
            case "much" -> much(Integer.parseInt(args[1]));
            case "sleep" -> sleep();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void arguments(String[] args) {
        for (String argument : args) {
            StringBuilder line = new StringBuilder();
            for (byte value : argument.getBytes(StandardCharsets.UTF_8)) {
                line.append(Integer.toHexString(value & 0xFF)).append(' ');
            }
            System.out.println(line);
        }
    }

    /** All of the input to the output; its checksum to the errors. */
    private static void echo() throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[10_000];
        InputStream in = System.in;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            sum.update(buffer, 0, count);
            System.out.write(buffer, 0, count);
        }
        System.err.println(Long.toHexString(sum.getValue()));
    }

    private static void bothStreams() {
        for (int i = 0; i < 5; i++) {
            System.out.println("out " + i);
            System.err.println("err " + i);
        }
        System.out.print("no end of line");
    }

    private static void prompt() throws IOException {
        System.out.print("name? ");
        byte[] answer = new byte[100];
        int count = System.in.read(answer);
        System.out.print("Hello, " + new String(answer, 0, count, StandardCharsets.UTF_8));
    }

    private static void exitInTheMiddle() {
        System.out.print("before ");
        try {
            System.exit(5);
        } finally {
            System.out.println("after");
        }
    }

    private static int recurse(int n) {
        depth = n;
        return recurse(n + 1) + n;
    }

    private static void recursionCaught() {
        for (int i = 0; i < 3; i++) {
            try {
                recurse(1);
            } catch (StackOverflowError e) {
                System.out.println(depth > 1000 ? "deep" : "only " + depth);
            }
        }
    }

    private static void fill(List<Object> all) {
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }

    private static void memoryCaught() {
        for (int i = 0; i < 3; i++) {
            List<Object> all = new ArrayList<>();
            try {
                fill(all);
            } catch (OutOfMemoryError e) {
                int mebibytes = all.size();
                all.clear();
                System.out.println(mebibytes > 10 ? "much" : "only " + mebibytes);
            }
        }
    }

    private static void much(int lines) {
        for (int i = 0; i < lines; i++) {
            System.out.println("line " + i);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            System.out.println("interrupted");
        }
    }
}
