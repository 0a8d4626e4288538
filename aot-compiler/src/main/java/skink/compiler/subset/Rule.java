package skink.compiler.subset;

import java.util.List;
import java.util.Locale;
import skink.compiler.diag.Diagnostic;

/**
 * Every rule that makes a build fail on its input: id, reason, remedy.
 *
 * <p>{@link #NOT_IN_LIBRARY} and its neighbours are judged where the program's live code reaches the member: a class that
 * merely mentions threads may be on the class path. The id is the constant's name in lower case with dashes. The table in README is generated from {@link #markdown}.
 */
public enum Rule {
    // The input files.
    CLASS_PATH("the class path entry cannot be used", "name an existing folder or jar"),
    JDK_RELEASE("the class library is of a JDK release that is not supported", "use --jdk-image with a JDK 17"),
    CLASS_VERSION("the class file is of a newer version than Java 17", "compile with javac --release 17"),
    CLASS_FORMAT("the class file is damaged", "compile the source again"),
    CLASS_VERIFY("the bytecode is not valid", "compile the source again with an unmodified javac"),
    CLASS_HIERARCHY("the class hierarchy is not valid", "compile all classes of the program together"),
    CLASS_MISSING("a class is not on the class path", "add its folder or jar to -cp"),
    MAIN_MISSING(
            "the main class has no method public static void main(String[])", "name the class that has it with --main"),
    MEMBER_MISSING("a field or method does not exist in this world", "compile all classes of the program together"),
    RUNTIME_LAYOUT(
            "the run-time system was built for another object layout", "build compiler and run-time system together"),
    SUBSTITUTION("the substitution does not fit the class it is for", "correct the class marked @Substitution"),

    // What no program can have.
    BOOTSTRAP("an invokedynamic has a bootstrap that javac's Java 17 does not use", "write the call as plain Java"),
    CONSTANT_DYNAMIC("a dynamic constant needs a running virtual machine", "compute the value in a static initialiser"),
    METHOD_HANDLE("method handles need a running virtual machine", "use a lambda or an interface"),
    JSR_RET("the instructions jsr and ret are not supported", "compile with javac --release 17"),
    REFLECTION(
            "reflection needs classes that are not known at build time",
            "call the member directly or use an interface"),
    CLASS_LOADING(
            "all classes are fixed at build time", "name the class in the source, with new or a method reference"),
    THREADS("a process has one thread", "call the work directly, or start another process"),
    WAIT_NOTIFY("a process has one thread, so nobody could notify it", "remove the call"),
    FINALIZER("finalizers are never run", "implement AutoCloseable and close in try-with-resources"),
    NATIVE_METHOD("a native method of the class library has no body here", "use another method of the class library"),
    HOST_RESOURCE(
            "a program here reaches its host by standard input, output and error only",
            "read System.in, write to System.out or System.err"),
    NOT_IN_LIBRARY("this part of the class library is left out", "use another part of the class library"),

    // The machine words.
    ADDRESS_NULL("an Address is a number, not a reference: it has no null", "use Address.zero() and isZero()"),
    ADDRESS_IDENTITY("an Address is a number, not a reference", "compare with equalTo, below or belowOrEqual"),
    ADDRESS_AS_OBJECT(
            "an Address cannot become an Object or a type argument", "pass it as Address, or toInt() as an int"),
    ADDRESS_UNINITIALISED(
            "a field of type Address has no value", "assign it in every constructor or where it is declared"),
    SYMBOL_NAME(
            "the name of a symbol must be known at build time", "write a string literal as the argument of ofSymbol"),

    // What annotations promise.
    NO_ALLOC("a method marked @NoAlloc may allocate", "do without the object, or make it before"),
    UNINTERRUPTIBLE("a method marked @Uninterruptible may reach a safepoint", "do without the allocation"),
    LOCK_REQUIRED(
            "a method marked @HoldsKernelLock is called without the kernel lock", "mark the caller, or take the lock"),
    LOCK_TWICE("the kernel lock would be taken while it is held", "call what the method does inside the lock"),

    // The kernel.
    KERNEL_ALLOCATION("the kernel does not allocate", "use a table that a static initialiser makes"),
    KERNEL_RECURSION("the kernel does not recurse, so that its stack is bounded", "use a loop"),
    KERNEL_CATCH("the kernel catches no exceptions: a failed check is a panic", "test the condition before"),
    KERNEL_FLOAT("the kernel has no floating-point registers", "use int or long"),
    KERNEL_MONITOR("the kernel has no monitors", "use the kernel lock or an atomic of skink.magic"),
    KERNEL_INITIALIZER(
            "a static initialiser of the kernel cannot be evaluated at build time", "make it a function of constants"),
    KERNEL_STACK("the kernel's deepest calls do not fit its stack", "make frames smaller, or call less deeply"),
    KERNEL_CALL(
            "a call in the kernel has no target that could run", "instantiate an implementation, or call it directly");

    private final String reason;
    private final String remedy;

    Rule(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    /** As messages and README show it: lower case with dashes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    /** A breach of this rule; {@code detail} goes after the reason and may be empty. */
    public Diagnostic at(String file, int line, String detail) {
        return at(file, line, detail, List.of());
    }

    /** A breach of this rule, with the path by which the place is reached, innermost first. */
    public Diagnostic at(String file, int line, String detail, List<String> callPath) {
        String text = detail.isEmpty() ? reason : reason + ": " + detail;
        return new Diagnostic(file, line, id(), text, remedy, callPath);
    }

    /** The table of all rules as README has it. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| rule | refused because | instead |\n|---|---|---|\n");
        for (Rule rule : values()) {
            table.append("| `")
                    .append(rule.id())
                    .append("` | ")
                    .append(rule.reason)
                    .append(" | ")
                    .append(rule.remedy)
                    .append(" |\n");
        }
        return table.toString();
    }
}
