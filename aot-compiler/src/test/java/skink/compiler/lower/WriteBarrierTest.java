package skink.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.ssa.Fixture;
import skink.compiler.ssa.GraphParser;
import skink.compiler.ssa.Names;
import skink.compiler.ssa.RuntimeSources;
import skink.compiler.ssa.TestClosedWorld;
import skink.compiler.world.Profile;
import skink.compiler.world.World;

/** Which stores mark a card: all of references, but those that provably need none. */
class WriteBarrierTest {
    private static final String FIXTURE = Fixture.class.getName().replace('.', '/');
    private static final String PARAMETERS =
            """
            b0:
              v0 = PARAM:REF #0
              v1 = PARAM:REF #1
            """;

    private static int barriers(Profile profile, String body) {
        World world = RuntimeSources.world("package skink.compiler.ssa; public class Fixture { Fixture next; int i;"
                + " static Fixture first;"
                + " public static void fixture(Fixture a, Fixture b) { } public static void v() { } }");
        LoweringContext context = new LoweringContext(new TestClosedWorld(world), Object::toString, profile);
        String text = "graph " + FIXTURE + ".fixture(L" + FIXTURE + ";L" + FIXTURE + ";)V\n" + PARAMETERS + body;
        LirMethod method = Lowering.run(GraphParser.parse(text, Names.of(world)), context);
        return (int) method.blocks().stream()
                .flatMap(block -> block.instrs().stream())
                .filter(WriteBarrierTest::readsTheBias)
                .count();
    }

    private static boolean readsTheBias(Instr instr) {
        return instr.op() == LirOp.ADD
                && instr.operand(2) instanceof Mem mem
                && LoweringContext.CARD_BIAS.equals(mem.symbol());
    }

    private static int barriers(String body) {
        return barriers(Profile.PROGRAM, body);
    }

    private static String put(String name, String object, String value) {
        return "  " + name + " = PUT_FIELD:VOID " + object + " " + value + " {" + FIXTURE + ".next L" + FIXTURE
                + ";}\n";
    }

    private static final String ALLOCATE = "  v2 = NEW:REF {L" + FIXTURE + ";}\n";
    private static final String END = "  return\n";

    @Test
    void aReferenceInAFieldMarksACard() {
        assertEquals(1, barriers(put("v2", "v0", "v1") + END));
    }

    @Test
    void aReferenceInAnArrayMarksACard() {
        assertEquals(1, barriers("  v2 = CONST_INT:INT #3\n  v3 = ARRAY_STORE:VOID v0 v2 v1 {REF}\n" + END));
    }

    @Test
    void theKernelHasNoBarrier() {
        assertEquals(0, barriers(Profile.KERNEL, put("v2", "v0", "v1") + END));
    }

    @Test
    void whatIsNeverYoungNeedsNone() {
        assertEquals(0, barriers("  v2 = NULL:REF\n" + put("v3", "v0", "v2") + END));
        String number = "  v2 = CONST_INT:INT #1\n  v3 = PUT_FIELD:VOID v0 v2 {" + FIXTURE + ".i I}\n";
        assertEquals(0, barriers(number + END));
        assertEquals(0, barriers("  v2 = PUT_STATIC:VOID v1 {" + FIXTURE + ".first L" + FIXTURE + ";}\n" + END));
    }

    @Test
    void aNewObjectNeedsNone() {
        assertEquals(0, barriers(ALLOCATE + put("v3", "v2", "v1") + END));
    }

    @Test
    void aNewObjectNeedsNoneInTheBlocksThatFollow() {
        assertEquals(0, barriers(ALLOCATE + "  goto b1\nb1 <- b0:\n" + put("v3", "v2", "v1") + END));
    }

    @Test
    void aNewObjectMayBeOldAfterACall() {
        assertEquals(
                1,
                barriers(ALLOCATE + "  v4 = CALL_DIRECT:VOID {" + FIXTURE + ".v()V}\n" + put("v3", "v2", "v1") + END));
    }

    @Test
    void aNewObjectMayBeOldAfterAnotherAllocation() {
        assertEquals(1, barriers(ALLOCATE + "  v4 = NEW:REF {L" + FIXTURE + ";}\n" + put("v3", "v2", "v4") + END));
    }

    @Test
    void aSmallNewArrayIsYoungAndALargeOneNot() {
        String store = "  v4 = CONST_INT:INT #0\n  v5 = ARRAY_STORE:VOID v3 v4 v1 {REF}\n" + END;
        String array = "  v3 = NEW_ARRAY:REF v2 {[L" + FIXTURE + ";}\n";
        assertEquals(0, barriers("  v2 = CONST_INT:INT #1022\n" + array + store));
        assertEquals(1, barriers("  v2 = CONST_INT:INT #1023\n" + array + store));
    }
}
