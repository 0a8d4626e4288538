package skink.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
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

/** What becomes one instruction and what does not, seen on small graphs. */
class LoweringTest {
    private static final String FIXTURE = Fixture.class.getName().replace('.', '/');

    private static LirMethod lower(String descriptor, String body) {
        World world = RuntimeSources.world("package skink.compiler.ssa; public class Fixture {"
                + " public static int array(int[] a, int i) { return a[i]; }"
                + " public static int iii(int a, int b) { return a; } }");
        LoweringContext context = new LoweringContext(new TestClosedWorld(world), Object::toString, Profile.PROGRAM);
        String text = "graph " + FIXTURE + "." + descriptor + "\n" + body;
        return Lowering.run(GraphParser.parse(text, Names.of(world)), context);
    }

    private static List<Instr> all(LirMethod method) {
        List<Instr> result = new ArrayList<>();
        method.blocks().forEach(b -> result.addAll(b.instrs()));
        return result;
    }

    private static List<LirOp> ops(LirMethod method) {
        return all(method).stream().map(Instr::op).toList();
    }

    @Test
    void aLoadWithOneUseBecomesAMemoryOperand() {
        LirMethod method = lower(
                "array([II)I",
                """
                b0:
                  v0 = PARAM:REF #0
                  v1 = PARAM:INT #1
                  v2 = ARRAY_LOAD:INT v0 v1 {INT}
                  v3 = ADD:INT v1 v2
                  return v3
                """);
        assertFalse(ops(method).contains(LirOp.LOAD), method.dump());
        Instr add = all(method).stream()
                .filter(i -> i.op() == LirOp.ADD)
                .findFirst()
                .orElseThrow();
        Mem mem = (Mem) add.operand(2);
        assertEquals(4, mem.scale());
        assertEquals(8, mem.disp());
    }

    @Test
    void aLoadIsNotMovedAcrossAStore() {
        LirMethod method = lower(
                "array([II)I",
                """
                b0:
                  v0 = PARAM:REF #0
                  v1 = PARAM:INT #1
                  v2 = ARRAY_LOAD:INT v0 v1 {INT}
                  v3 = ARRAY_STORE:VOID v0 v1 v1 {INT}
                  v4 = ADD:INT v1 v2
                  return v4
                """);
        List<LirOp> ops = ops(method);
        assertTrue(ops.contains(LirOp.LOAD), method.dump());
        assertTrue(ops.indexOf(LirOp.LOAD) < ops.indexOf(LirOp.STORE), method.dump());
    }

    @Test
    void aComparisonIsFusedWithItsBranch() {
        LirMethod method = lower(
                "iii(II)I",
                """
                b0:
                  v0 = PARAM:INT #0
                  v1 = PARAM:INT #1
                  v2 = CMP:INT v0 v1 {BELOW}
                  if v2 b1 b2
                b1 <- b0:
                  return v0
                b2 <- b0:
                  return v1
                """);
        List<LirOp> ops = ops(method);
        assertEquals(1, ops.stream().filter(op -> op == LirOp.CMP).count());
        assertFalse(ops.contains(LirOp.SETCC), method.dump());
        assertFalse(ops.contains(LirOp.TEST), method.dump());
    }

    @Test
    void aMaskComparedWithZeroIsOneTest() {
        LirMethod method = lower(
                "iii(II)I",
                """
                b0:
                  v0 = PARAM:INT #0
                  v1 = PARAM:INT #1
                  v2 = AND:INT v0 v1
                  v3 = CONST_INT:INT #0
                  v4 = CMP:INT v2 v3 {NE}
                  if v4 b1 b2
                b1 <- b0:
                  return v0
                b2 <- b0:
                  return v1
                """);
        assertEquals(1, ops(method).stream().filter(op -> op == LirOp.TEST).count(), method.dump());
        assertFalse(ops(method).contains(LirOp.AND), method.dump());
    }

    @Test
    void aShiftedTermIsScaledByLea() {
        LirMethod method = lower(
                "iii(II)I",
                """
                b0:
                  v0 = PARAM:INT #0
                  v1 = PARAM:INT #1
                  v2 = CONST_INT:INT #3
                  v3 = SHL:INT v1 v2
                  v4 = ADD:INT v0 v3
                  return v4
                """);
        assertTrue(ops(method).contains(LirOp.LEA), method.dump());
        assertFalse(ops(method).contains(LirOp.SHL), method.dump());
    }

    @Test
    void aFailedCheckLeavesForAColdBlock() {
        LirMethod method = lower(
                "array([II)I",
                """
                b0:
                  v0 = PARAM:REF #0
                  v1 = PARAM:INT #1
                  v2 = NULL_CHECK:REF v0
                  v3 = ARRAY_LENGTH:INT v2
                  v4 = BOUNDS_CHECK:INT v1 v3
                  v5 = ARRAY_LOAD:INT v2 v4 {INT}
                  return v5
                """);
        List<LirBlock> calling = method.blocks().stream()
                .filter(b -> b.instrs().stream().anyMatch(Instr::isCall))
                .toList();
        assertEquals(2, calling.size());
        assertTrue(calling.stream().allMatch(LirBlock::isCold));
        int firstCold = method.blocks().indexOf(calling.get(0));
        assertTrue(method.blocks().subList(firstCold, method.blocks().size()).stream()
                .allMatch(LirBlock::isCold));
        Instr compare = all(method).stream()
                .filter(i -> i.op() == LirOp.CMP)
                .findFirst()
                .orElseThrow();
        assertTrue(compare.operand(1) instanceof Mem, "the length is compared in memory: " + compare);
    }
}
