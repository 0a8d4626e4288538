package skink.programs.conformance.library.io;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Scanner;

/** {@code System.in} through {@code BufferedReader} and {@code Scanner}, as far as it is given. */
public final class StandardInput {
    private StandardInput() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String line = in.readLine();
        System.out.println(line == null ? "nothing to read" : "read " + line.length());
        Scanner scanner = new Scanner(System.in);
        System.out.println(scanner.hasNext() + " " + System.in.read() + " " + System.in.available());
    }
}
