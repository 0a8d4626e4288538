package skink.harness.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import skink.harness.serial.LineAssembler;

/**
 * Property: whatever happens to the bytes of a passing run on their way, the verdict is either the same pass with the
 * same tests, or no pass. Never a different pass.
 */
class CorruptionPropertyTest {
    private static final byte[] GOOD =
            (String.join("\n", SampleRun.passing("r1")) + "\n").getBytes(StandardCharsets.UTF_8);
    private static final Outcome PASS = judge(GOOD);

    private int passes;
    private int others;

    private static Outcome judge(byte[] bytes) {
        Judge judge = new Judge(Expectation.ofRun("r1"));
        LineAssembler assembler = new LineAssembler(line -> judge.accept(new RunEvent.Line(line)));
        assembler.accept(ByteBuffer.wrap(bytes));
        assembler.finish();
        judge.accept(new RunEvent.Stopped(33, ""));
        return judge.outcome();
    }

    private void check(String how, byte[] bytes) {
        Outcome outcome = judge(bytes);
        if (outcome.passed()) {
            passes++;
            assertEquals(
                    PASS, outcome, () -> how + " gave a different pass:\n" + new String(bytes, StandardCharsets.UTF_8));
        } else {
            others++;
        }
    }

    @Test
    void everyExchangeOfOneByteIsSeen() {
        assertTrue(PASS.passed(), PASS.reason());
        for (int at = 0; at < GOOD.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] bytes = GOOD.clone();
                bytes[at] = (byte) value;
                check("byte " + at + " := " + value, bytes);
            }
        }
        assertTrue(others > GOOD.length * 150, "most exchanges hit a record, but only " + others + " were seen");
        assertTrue(passes > 1000, "free text may change, but only " + passes + " passed");
    }

    @Test
    void everyLossAndRepetitionOfOneByteIsSeen() {
        for (int at = 0; at < GOOD.length; at++) {
            check("loss of byte " + at, splice(GOOD, at, at + 1, new byte[0]));
            check("byte twice " + at, splice(GOOD, at, at, new byte[] {GOOD[at]}));
        }
        assertTrue(others > GOOD.length);
    }

    @Test
    void everyCutAndEveryStretchLostIsSeen() {
        for (int from = 0; from < GOOD.length; from++) {
            check("cut at " + from, Arrays.copyOf(GOOD, from));
            for (int to = from + 2; to <= GOOD.length; to += 1 + (to - from) / 4) {
                check("lost " + from + " to " + to, splice(GOOD, from, to, new byte[0]));
            }
        }
        assertTrue(others > 3000);
    }

    @Test
    void linesMovedDoubledOrDroppedAreSeen() {
        Random random = new Random(20261122);
        List<String> good = SampleRun.passing("r1");
        for (int round = 0; round < 20_000; round++) {
            List<String> lines = new ArrayList<>(good);
            for (int i = random.nextInt(3); i >= 0; i--) {
                int a = random.nextInt(lines.size());
                int b = random.nextInt(lines.size());
                switch (random.nextInt(3)) {
                    case 0 -> Collections.swap(lines, a, b);
                    case 1 -> lines.add(b, lines.get(a));
                    default -> lines.remove(a);
                }
            }
            check("lines", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(others > 15_000);
    }

    @Test
    void randomDamageInManyPlacesIsSeen() {
        Random random = new Random(4711);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = GOOD.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(bytes.length);
                byte[] noise = new byte[random.nextInt(4)];
                random.nextBytes(noise);
                bytes = splice(bytes, at, Math.min(bytes.length, at + random.nextInt(4)), noise);
            }
            check("round " + round, bytes);
        }
        assertTrue(others > 15_000);
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] instead) {
        byte[] result = new byte[bytes.length - (to - from) + instead.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(instead, 0, result, from, instead.length);
        System.arraycopy(bytes, to, result, from + instead.length, bytes.length - to);
        return result;
    }
}
