package skink.compiler.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTextTest {
    private static final String ALL_FORMS =
            """
            graph skink/compiler/ssa/Fixture.arrays([IILjava/lang/Object;)[I
            b0:
              v0 = PARAM:REF #0 @0
              v1 = PARAM:INT #1 @0
              v2 = PARAM:REF #2 @0
              v3 = CONST_INT:INT #0 @3
              v4 = CONST_OBJECT:REF {text with spaces} @3
              v5 = SYMBOL:INT {static:a.B.c} @3
              v6 = CMP:INT v1 v3 {BELOW} @3
              if v6 b1 b2 @4
            b1 <- b0:
              v7 = TYPE:INT {[Ljava/lang/String;} @4
              v8 = LOAD:INT v7 {INT} #8 @4
              v9 = GET_STATIC:INT {skink/compiler/ssa/Fixture.counter I} @4
              v10 = CALL_DIRECT:INT v9 {skink/compiler/ssa/Fixture.ii(I)I} @4
              try b3 b4 @4
            b2 <- b3 b0 b5:
              v11 = PHI:INT v10 v1 v3 @5
              switch v11 b6 b7 b8 [-5 7] @5
            b3 <- b1:
              goto b2 @5
            b4 <- b1 cold:
              v12 = EXCEPTION:REF @5
              v13 = INSTANCEOF:INT v12 {Ljava/lang/Error;} @5
              if v13 b5 b9 @5
            b5 <- b4:
              v14 = MAGIC:VOID {PAUSE} @7:skink/compiler/ssa/Fixture.v()V<5:java/lang/Object.<init>()V<9
              goto b2 @5
            b9 <- b4:
              throw v12 @5
            b6 <- b2:
              return v0 @5
            b7 <- b2:
              return v0 @5
            b8 <- b2:
              unreachable @5
            """;

    @Test
    void everyFormPrintsAsItWasRead() {
        assertEquals(ALL_FORMS, GraphPrinter.print(Fixture.parse(ALL_FORMS)));
    }

    @Test
    void theParsedGraphIsWellFormed() {
        assertEquals(List.of(), Verifier.faults(Fixture.parse(ALL_FORMS)));
    }

    @Test
    void newValuesAndBlocksDoNotReuseParsedNumbers() {
        Graph graph = Fixture.parse(ALL_FORMS);
        assertEquals("v15", graph.newValue(Op.NULL, Kind.REF, null, 0, null).toString());
        assertEquals("b10", graph.newBlock().toString());
    }

    @Test
    void inlinePositionsKeepTheirChain() {
        Position position =
                Fixture.parse(ALL_FORMS).blocks().get(5).values().get(0).position();
        assertEquals("v", position.method().name());
        assertEquals("<init>", position.inlinedAt().method().name());
        assertEquals(9, position.inlinedAt().inlinedAt().line());
    }

    @Test
    void errorsNameTheLine() {
        String text = ALL_FORMS.replace("v9 = GET_STATIC", "v9 = GET_STATUE");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Fixture.parse(text));
        assertTrue(e.getMessage().startsWith("line 14: "), e.getMessage());
    }

    @Test
    void predecessorsMustBeThoseThatLeadThere() {
        String text = ALL_FORMS.replace("b1 <- b0", "b1 <- b3");
        assertThrows(IllegalArgumentException.class, () -> Fixture.parse(text));
    }
}
