package skink.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a protocol is told at its line when it is compiled, and nothing is made of it. */
class RefusalsTest {
    private static final String HEAD = "package p; import skink.abi.protocol.*;\n";

    @TempDir
    private Path scratch;

    private void assertRefused(String source, int line, String message) {
        Compiled compiled = Compiled.of(scratch, "p/P.java", HEAD + source);
        assertEquals(List.of(line + ": " + message), compiled.errors());
        assertFalse(compiled.has(ProtocolProcessor.PAGE), "a page of a protocol that is wrong");
    }

    private static String protocol(String method) {
        return "@Protocol(base = 0x4000) interface P {\n@Call(0) void sound();\n" + method + "\n}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            @Call(1) void f(float x);                  | a message cannot carry the parameter x of type float: use int, long, boolean, an enum, a String with @Text or a byte[] with @Bytes
            @Call(1) void f(short x);                  | a message cannot carry the parameter x of type short: use int, long, boolean, an enum, a String with @Text or a byte[] with @Bytes
            @Call(1) void f(byte[] x);                 | a byte[] needs @Bytes with its most bytes
            @Call(1) void f(Integer x);                | a message cannot carry the parameter x of type java.lang.Integer: use int, long, boolean, an enum, a String with @Text or a byte[] with @Bytes
            @Call(1) double f();                       | a message cannot carry the reply of type double: use int, long, boolean, an enum, a String with @Text or a byte[] with @Bytes
            @Call(1) java.util.List<String> f();       | a message cannot carry the reply of type java.util.List<java.lang.String>: use int, long, boolean, an enum, a String with @Text or a byte[] with @Bytes
            @Call(1) void f(String x);                 | a String needs @Text with its most bytes
            @Call(1) String f();                       | a String needs @Text with its most bytes
            @Call(1) void f(@Text(3) int x);           | @Text is for a String
            @Call(1) void f(@Bytes(3) int x);          | @Bytes is for a byte[]
            @Call(1) void f(@Bytes(53) byte[] x);      | an array in a message has 1 to 52 bytes, not 53
            @Call(1) @OneWay @Late void f();           | nobody waits for a late answer to this
            @FromKernel(0x101) @Late void f();         | nobody waits for a late answer to this
            @Call(1) void f(@Text(0) String x);        | a text has 1 to 56 bytes, not 0
            @Call(1) void f(@Text(57) String x);       | a text has 1 to 56 bytes, not 57
            @Call(1) void f(@Text(53) String x, int y, long z); | the request takes 68 bytes; a message has room for 56
            @Call(1) void f(long a, long b, long c, long d, long e, long f, long g, boolean h); | the request takes 60 bytes; a message has room for 56
            @Call(1) Big f(); record Big(@Text(53) String x, int y) {} | the reply takes 60 bytes; a message has room for 56
            @Call(1) Bad f(); record Bad(char x) {}    | a message cannot carry the component x of type char: use int, long, boolean, an enum, a String with @Text or a byte[] with @Bytes
            @Call(1) No f(); record No() {}            | a record that is a reply has components and no type parameters
            @Call(1) Any<Integer> f(); record Any<T>(int x) {} | a record that is a reply has components and no type parameters
            @Call(-1) void f();                        | call number -1 is not from 0 to 255
            @Call(256) void f();                       | call number 256 is not from 0 to 255
            @Call(0) void f();                         | sound and f have the same message type 0x4000
            @Call(1) void sound(int x);                | two methods have the name sound
            void f();                                  | a request has either @Call or @FromKernel
            @Call(1) @FromKernel(0x101) void f();      | a request has either @Call or @FromKernel
            @Call(1) default void f() {}               | a request is an abstract method without type parameters and variable arguments
            static void f() {}                         | a request is an abstract method without type parameters and variable arguments
            @Call(1) <T> void f(int x);                | a request is an abstract method without type parameters and variable arguments
            @Call(1) void f(int... x);                 | a request is an abstract method without type parameters and variable arguments
            @Call(1) void f(int caller);               | the server gets the caller anyway: use another name
            @FromKernel(0x101) void f(int process);    | the server gets the process anyway: use another name
            @FromKernel(0x400) void f();               | 0x400 is no message type of the kernel: those are from 0x100 to 0x3ff
            @FromKernel(0) void f();                   | 0x0 is no message type of the kernel: those are from 0x100 to 0x3ff
            @FromKernel(0x101) int f();                | nobody waits for a reply to what is from the kernel
            @FromKernel(0x101) @OneWay void f();       | what the kernel sends is one-way anyway: @OneWay is for @Call
            @FromKernel(0x101) void f() throws NotPermitted; | nobody waits for an error of what is from the kernel
            @Call(1) @OneWay int f();                  | nobody waits for a reply to what is one way
            @Call(1) @OneWay void f() throws NotPermitted; | nobody waits for an error of what is one way
            @Call(1) void f() throws Exception;        | java.lang.Exception is no named error: a Refusal with an @ErrorNumber out of Errno
            @Call(1) void f() throws E; @ErrorNumber(-1) class E extends Exception {} | p.P.E is no named error: a Refusal with an @ErrorNumber out of Errno
            @Call(1) void f() throws NotPermitted, NotPermitted; | two errors have the number EPERM
            """)
    void aMethodThatIsNoRequestIsRefused(String method, String message) {
        assertRefused(protocol(method), 4, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            @Protocol(base = 0x4000) class P {}              | p.P is no protocol: only an interface with @Protocol is one
            @Protocol(base = 0x4000) interface P<T> {}       | a protocol has neither type parameters nor other interfaces
            @Protocol(base = 0x4000) interface P extends Runnable {} | a protocol has neither type parameters nor other interfaces
            @Protocol(base = 0x300) interface P {}           | base 0x300 is no multiple of 0x100 from 0x400 on
            @Protocol(base = 0x4001) interface P {}          | base 0x4001 is no multiple of 0x100 from 0x400 on
            @Protocol(base = -0x100) interface P {}          | base 0xffffff00 is no multiple of 0x100 from 0x400 on
            """)
    void anInterfaceThatIsNoProtocolIsRefused(String source, String message) {
        assertRefused(source, 2, message);
    }

    @Test
    void twoProtocolsMustNotShareMessageTypes() {
        assertRefused(
                "@Protocol(base = 0x4000) interface P {}\n@Protocol(base = 0x4100) interface Q {}\n"
                        + "@Protocol(base = 0x4000) interface R {}",
                4,
                "P and R have the same base 0x4000");
    }

    @Test
    void twoProtocolsMustNotShareAName() {
        assertRefused(
                "@Protocol(base = 0x4000) interface P {}\n class Other { @Protocol(base = 0x4100) interface P {} }",
                3,
                "two protocols have the name P");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Compiled compiled = Compiled.of(
                scratch,
                "p/P.java",
                HEAD + protocol("@Call(-1) void f(float x);\n@Call(1) double g() throws Exception;"));
        assertEquals(4, compiled.errors().size(), compiled.errors().toString());
    }

    @Test
    void stubsAreForProtocolsOnly() {
        Compiled compiled =
                Compiled.of(scratch, "p/package-info.java", "@skink.abi.protocol.Stubs(Runnable.class)\npackage p;");
        assertEquals(1, compiled.errors().size());
        assertTrue(compiled.errors().get(0).contains("java.lang.Runnable is no protocol"));
    }
}
