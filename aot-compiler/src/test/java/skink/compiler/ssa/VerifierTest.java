package skink.compiler.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.compiler.world.World;

/** Every rule of the verifier against a graph that breaks it, made from one that breaks none. */
class VerifierTest {
    private static final String GOOD =
            """
            graph skink/compiler/ssa/Fixture.ii(I)I
            b0:
              v0 = PARAM:INT #0
              v1 = CONST_INT:INT #1
              v2 = CMP:INT v0 v1 {LT}
              if v2 b1 b2
            b1 <- b0:
              v3 = CALL_DIRECT:INT v0 {skink/compiler/ssa/Fixture.ii(I)I}
              try b3 b4
            b3 <- b1:
              goto b2
            b4 <- b1:
              v4 = EXCEPTION:REF
              throw v4
            b2 <- b0 b3:
              v5 = PHI:INT v0 v3
              v6 = ADD:INT v5 v1
              switch v6 b5 b5 b6 [1 2]
            b5 <- b2 b2:
              v7 = PHI:INT v0 v0
              return v7
            b6 <- b2:
              return v6
            """;

    @Test
    void theGoodGraphIsGood() {
        assertEquals(List.of(), Verifier.faults(Fixture.parse(GOOD)));
        Verifier.check(Fixture.parse(GOOD), "nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V1 | goto b2                 | goto b0            | v9              | v9",
                "V2 | if v2 b1 b2             | goto b1 b2         | v9              | v9",
                "V2 | goto b2                 | goto v0 b2         | v9              | v9",
                "V2 | return v7               | return             | v9              | v9",
                "V2 | throw v4                | throw v0           | v9              | v9",
                "V3 | v7 = PHI:INT v0 v0      | v7 = PHI:INT v0    | v9              | v9",
                "V3 | v6 = ADD:INT v5 v1      | v6 = PARAM:INT #0  | v9              | v9",
                "V4 | v6 = ADD:INT v5 v1      | v6 = ADD:LONG v5 v1 | v9             | v9",
                "V4 | v6 = ADD:INT v5 v1      | v6 = ADD:INT v5    | v9              | v9",
                "V4 | CMP:INT v0 v1 {LT}      | CMP:INT v0 v1      | v9              | v9",
                "V4 | v6 = ADD:INT v5 v1      | v6 = ARRAY_LOAD:INT v5 v1 {CHAR} | v9 | v9",
                "V4 | v6 = ADD:INT v5 v1      | v6 = GET_STATIC:REF {skink/compiler/ssa/Fixture.counter I} | v9 | v9",
                "V4 | CONST_INT:INT #1        | CONST_INT:INT #4294967296 | v9       | v9",
                "V4 | v0 {skink/compiler/ssa/Fixture.ii(I)I} | v0 {skink/compiler/ssa/Fixture.jj(J)J} | v9 | v9",
                "V5 | v2 = CMP:INT v0 v1      | v2 = CMP:INT v0 v6 | v9              | v9",
                "V5 | v6 = ADD:INT v5 v1      | v6 = ADD:INT v5 v6 | v9              | v9",
                "V5 | v5 = PHI:INT v0 v3      | v5 = PHI:INT v3 v3 | v9              | v9",
                "V5 | return v6               | return v7          | v9              | v9",
                "V5 | throw v4                | return v3          | v9              | v9",
                "V6 | v4 = EXCEPTION:REF      | v4 = NULL:REF      | v9              | v9",
                "V6 | v6 = ADD:INT v5 v1      | v6 = EXCEPTION:REF | switch v6       | switch v5",
                "V6 | v3 = CALL_DIRECT        | v8 = ZERO_CHECK:INT v0%v3 = CALL_DIRECT | v9 | v9",
                "V6 | try b3 b4               | v8 = NULL:REF%try b3 b4 | v9         | v9",
                "V6 | try b3 b4               | try b3 b2          | v9              | v9",
                "V7 | switch v6 b5 b5 b6 [1 2] | switch v6 b5 b5 b5 [1 2] | v7 = PHI:INT v0 v0 | v7 = PHI:INT v0 v0 v0",
                "I2 | v7 = PHI:INT v0 v0      | v7 = PHI:INT v0 v6 | v9  | v9"
            })
    void aBrokenTextIsFound(String rule, String from, String to, String from2, String to2) {
        String text = GOOD.replaceAll(" <- .*:", ":").replace("\n  ", "\n");
        String broken = replaceOnce(replaceOnce(text, from, to), from2, to2);
        List<String> faults = Verifier.faults(Fixture.parse(broken));
        assertTrue(faults.stream().anyMatch(f -> f.startsWith(rule + ": ")), rule + " not among " + faults);
    }

    private static final String ACCESSES =
            """
            graph skink/compiler/ssa/Fixture.arrays([IILjava/lang/Object;)[I
            b0:
            v0 = PARAM:REF #0
            v1 = PARAM:INT #1
            v2 = PARAM:REF #2
            v3 = NULL:REF
            v4 = CMP:INT v0 v3 {EQ}
            if v4 b1 b2
            b1:
            v5 = NEW_ARRAY:REF v1 {[I}
            goto b2
            b2:
            v6 = PHI:REF v0 v5
            v7 = ARRAY_LENGTH:INT v6
            v8 = INSTANCEOF:INT v2 {Lskink/compiler/ssa/Fixture;}
            if v8 b3 b4
            b3:
            v9 = GET_FIELD:INT v2 {skink/compiler/ssa/Fixture.i I}
            v10 = ARRAY_STORE:VOID v6 v1 v9 {INT}
            return v6
            b4:
            v11 = CHECKCAST:REF v2 {Lskink/compiler/ssa/Fixture;}
            v12 = NULL_CHECK:REF v11
            v13 = PUT_FIELD:VOID v2 v7 {skink/compiler/ssa/Fixture.i I}
            v14 = CALL_VIRTUAL:INT v12 v7 {skink/compiler/ssa/Fixture.virtual(I)I}
            return v6
            """;

    /** Each line takes away what one access relies on; the first takes nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- | v9 = GET_FIELD | v9 = GET_FIELD",
                "v7 ARRAY_LENGTH may meet null in v6 | v0 v3 {EQ} | v0 v3 {NE}",
                "v7 ARRAY_LENGTH may meet null in v6 | CMP:INT v0 v3 | CMP:INT v2 v3",
                "v9 GET_FIELD may meet null in v2 | if v8 b3 b4 | if v8 b4 b3",
                "v9 GET_FIELD may meet an object of another type in v2 | INSTANCEOF:INT v2 {Lskink/compiler/ssa/Fixture;} "
                        + "| CMP:INT v2 v3 {NE}",
                "v10 ARRAY_STORE may meet an object of another type in v6 | v9 {INT} | v9 {BYTE}",
                "v13 PUT_FIELD may meet null in v2 | NULL_CHECK:REF v11 | CHECKCAST:REF v11 {Lskink/compiler/ssa/Fixture;}",
                "v13 PUT_FIELD may meet an object of another type in v2 | CHECKCAST:REF v2 {Lskink/compiler/ssa/Fixture;} "
                        + "| NULL_CHECK:REF v2",
                "v14 CALL_VIRTUAL may meet null in v0 | v14 = CALL_VIRTUAL:INT v12 | v14 = CALL_VIRTUAL:INT v0"
            })
    void anAccessWithoutItsProofIsFound(String fault, String from, String to) {
        World world = Fixture.world();
        Graph graph = GraphParser.parse(replaceOnce(ACCESSES, from, to), Names.of(world));
        List<String> faults = Verifier.faults(graph, new StaticTypes(graph, world, new TestHeap(world), true));
        if (fault.equals("-")) {
            assertEquals(List.of(), faults);
        } else {
            assertTrue(faults.contains("V8: " + fault), fault + " not among " + faults);
        }
    }

    private static String replaceOnce(String text, String from, String to) {
        String lines = from.replace('%', '\n');
        if (from.equals(to)) {
            return text;
        }
        assertTrue(text.contains(lines), from);
        return text.replace(lines, to.replace('%', '\n'));
    }

    @Test
    void aValueOutsideOfEveryBlockIsFound() {
        assertFault("I1", graph -> graph.entry().detach(graph.entry().control()));
        assertFault("V5", graph -> graph.entry().detach(graph.entry().values().get(1)));
    }

    @Test
    void aControlThatDoesNotKnowItsBlockIsFound() {
        assertFault("I1", graph -> graph.entry().control().removeControl(graph.entry()));
        assertFault("I1", graph -> graph.entry().values().get(0).addControl(graph.entry()));
    }

    @Test
    void aUseThatIsNotListedIsFound() {
        assertFault(
                "I1",
                graph -> graph.entry().values().get(0).dropUse(graph.entry().control()));
    }

    @Test
    void anEdgeOnOneSideOnlyIsFound() {
        assertFault(
                "V1",
                graph -> graph.blocks().get(4).replacePred(0, graph.blocks().get(5)));
    }

    @Test
    void aBlockLeftOutOfTheListIsFound() {
        assertFault("V1", graph -> graph.setBlocks(graph.blocks().subList(0, 4)));
    }

    @Test
    void checkNamesThePass() {
        Graph graph = Fixture.parse(GOOD.replace("return v6", "return v7"));
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Verifier.check(graph, "Confusion"));
        assertTrue(e.getMessage().startsWith("after Confusion:\nV5: "), e.getMessage());
    }

    private static void assertFault(String rule, Consumer<Graph> damage) {
        Graph graph = Fixture.parse(GOOD);
        damage.accept(graph);
        List<String> faults = Verifier.faults(graph);
        assertTrue(faults.stream().anyMatch(f -> f.startsWith(rule + ": ")), rule + " not among " + faults);
    }
}
