package skink.programs.conformance.process;

import skink.programs.conformance.Given;

/** 12.1.4: the arguments arrive as they were given, empty and non-ASCII ones too. */
@Given(arguments = {"one", "two words", "", "--flag=\u00e4\u20ac\ud83d\ude00", "*", "\"quoted\"", "tab\there"})
public final class CommandLineArguments {
    private CommandLineArguments() {}

    public static void main(String[] args) {
        System.out.println(args.length + " " + args.getClass().getName());
        for (String arg : args) {
            System.out.println("[" + arg + "] " + arg.length());
        }
        args[0] = null;
        System.out.println(args[0]);
    }
}
