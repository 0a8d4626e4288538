package skink.compiler.ssa;

import java.util.function.Function;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;

/**
 * The text form of a graph, which {@link GraphParser} reads back.
 *
 * <pre>
 * graph demo/Loop.first([I)I
 * b0:
 *   v0 = PARAM:REF #0
 *   v1 = NULL_CHECK:REF v0 @12
 *   v2 = CONST_INT:INT #0
 *   v3 = ARRAY_LENGTH:INT v1
 *   v4 = CMP:INT v3 v2 {GT}
 *   if v4 b1 b2
 * b1 &lt;- b0:
 *   v5 = BOUNDS_CHECK:INT v2 v3 @13
 *   v6 = ARRAY_LOAD:INT v1 v5 {INT} @13
 *   return v6
 * b2 &lt;- b0 cold:
 *   return v2
 * </pre>
 *
 * A line is {@code vN = OP:KIND arguments {aux} #auxInt @position}; only what there is gets printed. Aux: {@code a/B.f I}
 * a field, {@code a/B.m(I)V} a method, a descriptor a type, else the name of the constant. A position is
 * {@code line} or {@code line:method}, then {@code <} and the position of the call that was inlined. The ways out are
 * {@code goto b}, {@code if v b b}, {@code switch v b b b [keys]}, {@code try b b}, {@code return v}, {@code throw v} and
 * {@code unreachable}, each with an optional position.
 */
public final class GraphPrinter {
    private final StringBuilder out = new StringBuilder();
    private final Graph graph;
    private final Function<Object, String> heapNames;
    private final boolean positions;

    private GraphPrinter(Graph graph, Function<Object, String> heapNames, boolean positions) {
        this.graph = graph;
        this.heapNames = heapNames;
        this.positions = positions;
    }

    /** Everything, heap objects by their {@code toString}. */
    public static String print(Graph graph) {
        return print(graph, String::valueOf, true);
    }

    /** {@code heapNames} gives each heap object a text without braces and line breaks. */
    public static String print(Graph graph, Function<Object, String> heapNames, boolean positions) {
        return new GraphPrinter(graph, heapNames, positions).print();
    }

    /** One value as a line without its position. */
    public static String line(Value value) {
        return new GraphPrinter(null, String::valueOf, false).value(value).out.toString();
    }

    private String print() {
        out.append("graph ").append(methodText(graph.method())).append('\n');
        for (Block block : graph.blocks()) {
            header(block);
            for (Value value : block.values()) {
                out.append("  ");
                value(value);
                out.append('\n');
            }
            out.append("  ");
            exit(block);
            out.append('\n');
        }
        return out.toString();
    }

    private void header(Block block) {
        out.append(block);
        if (!block.preds().isEmpty()) {
            out.append(" <-");
            block.preds().forEach(pred -> out.append(' ').append(pred));
        }
        out.append(block.isCold() ? " cold:\n" : ":\n");
    }

    private GraphPrinter value(Value value) {
        out.append(value).append(" = ").append(value.op()).append(':').append(value.kind());
        value.args().forEach(arg -> out.append(' ').append(arg));
        if (value.aux() != null) {
            out.append(" {").append(auxText(value)).append('}');
        }
        if (value.auxInt() != 0 || alwaysShowsNumber(value.op())) {
            out.append(" #").append(value.auxInt());
        }
        position(value.position());
        return this;
    }

    private static boolean alwaysShowsNumber(Op op) {
        return switch (op) {
            case CONST_INT, CONST_LONG, CONST_FLOAT, CONST_DOUBLE, PARAM -> true;
            default -> false;
        };
    }

    private String auxText(Value value) {
        Object aux = value.aux();
        if (value.op() == Op.CONST_OBJECT) {
            return heapNames.apply(aux);
        }
        if (aux instanceof Method method) {
            return methodText(method);
        }
        if (aux instanceof Field field) {
            return field.owner().internalName() + "." + field.name() + " " + field.descriptor();
        }
        return aux instanceof JavaType type ? type.descriptor() : aux.toString();
    }

    private static String methodText(Method method) {
        return method.owner().internalName() + "." + method.name() + method.descriptor();
    }

    private void exit(Block block) {
        out.append(block.kind().name().toLowerCase(java.util.Locale.ROOT));
        if (block.control() != null) {
            out.append(' ').append(block.control());
        }
        block.succs().forEach(succ -> out.append(' ').append(succ));
        if (block.kind() == Block.Kind.SWITCH) {
            out.append(" [");
            int[] keys = block.switchKeys();
            for (int i = 0; i < keys.length; i++) {
                out.append(i == 0 ? "" : " ").append(keys[i]);
            }
            out.append(']');
        }
        position(block.position());
    }

    private void position(Position position) {
        if (!positions || position == null) {
            return;
        }
        String separator = " @";
        for (Position p = position; p != null; p = p.inlinedAt()) {
            out.append(separator).append(p.line());
            if (p.method() != graph.method()) {
                out.append(':').append(methodText(p.method()));
            }
            separator = "<";
        }
    }
}
