package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import skink.abi.test.DebugExit;
import skink.harness.exec.GuestLost;
import skink.harness.exec.GuestProgram;
import skink.harness.exec.GuestSession;
import skink.images.build.Toolchain;
import skink.images.plan.ExecPlans;

/** The link in a real guest, from a boot process to this process and back. */
class LinkOnTargetTest {
    private static final int LARGE = 200_000;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void needsQemu() {
        KernelUnderTest.needsQemu();
    }

    private GuestSession boot(int cpus, String... bootOptions) {
        return GuestSession.boot(
                KernelUnderTest.machine(cpus, bootOptions)
                        .plusKernelArgument("run=link")
                        .withModules(ExecPlans.linkTests().modules(Toolchain::process)),
                scratch);
    }

    /** What an order has done. */
    private record Done(int status, byte[] output, String errors) {
        static Done of(GuestSession guest, List<byte[]> words, byte[] input) throws Exception {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            int status = guest.run(GuestProgram.of(new String(words.get(0), StandardCharsets.UTF_8))
                    .withArguments(words.subList(1, words.size()))
                    .reading(new ByteArrayInputStream(input))
                    .writing(output, errors));
            return new Done(status, output.toByteArray(), errors.toString(StandardCharsets.UTF_8));
        }

        static Done of(GuestSession guest, byte[] input, String... words) throws Exception {
            return of(
                    guest,
                    Arrays.stream(words)
                            .map(word -> word.getBytes(StandardCharsets.UTF_8))
                            .toList(),
                    input);
        }
    }

    @TestFactory
    Stream<DynamicTest> ordersAreObeyedOneAfterTheOther() {
        return KernelUnderTest.cpuCounts().stream().flatMap(cpus -> Stream.of("", "race")
                .map(mode ->
                        DynamicTest.dynamicTest(cpus + " CPUs " + mode, () -> checkOrders(cpus, mode.split(" ")))));
    }

    private void checkOrders(int cpus, String... bootOptions) throws Exception {
        byte[] none = {};
        byte[] large = new byte[LARGE];
        new Random(cpus).nextBytes(large);
        Arrays.fill(large, 0, 10_000, (byte) 0x10);
        try (GuestSession guest = boot(cpus, bootOptions)) {
            for (int status : new int[] {0, 3, 255}) {
                assertEquals(status, Done.of(guest, none, "status", String.valueOf(status)).status);
            }
            Done words = Done.of(guest, wordsOfAnyBytes(), none);
            assertEquals("200 words", words.errors);
            assertArrayEquals(expectedOf(wordsOfAnyBytes()), words.output);
            assertArrayEquals(large, Done.of(guest, large, "copy").output);
            assertArrayEquals(large, Done.of(guest, large, "copy-by-grants").output);
            assertArrayEquals(none, Done.of(guest, none, "copy").output);
            assertEquals(0, Done.of(guest, none, "no-such-device").status);
            assertEquals(DebugExit.PASS_STATUS, guest.end(20).status());
        }
    }

    private static List<byte[]> wordsOfAnyBytes() {
        Random random = new Random(1);
        List<byte[]> words = new ArrayList<>(List.of("words".getBytes(StandardCharsets.UTF_8)));
        while (words.size() < 200) {
            byte[] word = new byte[random.nextInt(100)];
            for (int i = 0; i < word.length; i++) {
                word[i] = (byte) (1 + random.nextInt(255));
            }
            words.add(word);
        }
        return words;
    }

    private static byte[] expectedOf(List<byte[]> words) {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (byte[] word : words) {
            expected.writeBytes((word.length + ":").getBytes(StandardCharsets.UTF_8));
            expected.writeBytes(word);
        }
        return expected.toByteArray();
    }

    @Test
    void aDeadServerIsNoticed() throws Exception {
        try (GuestSession guest = boot(1)) {
            GuestLost lost = assertThrows(GuestLost.class, () -> Done.of(guest, new byte[0], "panic"));
            assertTrue(lost.getMessage().startsWith("a server has ended: skink: process "), lost.getMessage());
            assertThrows(GuestLost.class, () -> Done.of(guest, new byte[0], "status", "0"));
        }
    }

    @Test
    void aMachineThatEndsIsNoticed() throws Exception {
        try (GuestSession guest = boot(1)) {
            assertEquals(0, Done.of(guest, new byte[0], "status", "0").status);
            guest.machine().qmp().execute("quit", Map.of());
            GuestLost lost = assertThrows(GuestLost.class, () -> Done.of(guest, new byte[0], "copy"));
            assertTrue(lost.getMessage().contains("the machine ended before the program did"), lost.getMessage());
        }
    }
}
