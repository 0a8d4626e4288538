package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import skink.compiler.world.Method;

/**
 * Reads the text form that {@link GraphPrinter} describes; value and block numbers are kept.
 *
 * <p>Values may be used before the line that defines them. Empty lines and lines that start with {@code //} are skipped.
 * An error is an {@link IllegalArgumentException} that names the line.
 */
public final class GraphParser {
    private final Names names;
    private final Map<Integer, Block> blocks = new HashMap<>();
    private final Map<Integer, Value> values = new HashMap<>();
    private final List<Runnable> links = new ArrayList<>();
    private final Map<Block, List<Block>> declaredPreds = new HashMap<>();
    private Graph graph;
    private Block current;

    private GraphParser(Names names) {
        this.names = names;
    }

    public static Graph parse(String text, Names names) {
        return new GraphParser(names).parse(text.split("\n"));
    }

    private Graph parse(String[] lines) {
        String[] stripped = Arrays.stream(lines).map(String::strip).toArray(String[]::new);
        for (int i = 0; i < stripped.length; i++) {
            if (stripped[i].isEmpty() || stripped[i].startsWith("//")) {
                continue;
            }
            try {
                line(stripped[i]);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + stripped[i] + ": " + e.getMessage(), e);
            }
        }
        links.forEach(Runnable::run);
        declaredPreds.forEach(Block::orderPreds);
        return graph;
    }

    private void line(String line) {
        if (line.startsWith("graph ")) {
            graph = new Graph(methodNamed(line.substring(6).strip()));
        } else if (line.matches("b[0-9]+\\b.*:")) {
            header(line.substring(0, line.length() - 1));
        } else if (line.matches("v[0-9]+ = .*")) {
            value(line);
        } else {
            exit(line);
        }
    }

    private void header(String line) {
        String[] tokens = line.split("\\s+");
        current = newBlock(tokens[0]);
        List<String> rest = new ArrayList<>(List.of(tokens).subList(1, tokens.length));
        current.setCold(rest.remove("cold"));
        rest.remove("<-");
        Block block = current;
        if (!rest.isEmpty()) {
            links.add(() ->
                    declaredPreds.put(block, rest.stream().map(this::blockNamed).toList()));
        }
    }

    private Block newBlock(String name) {
        Block block = graph.newBlock(Integer.parseInt(name.substring(1)));
        if (blocks.put(block.id(), block) != null) {
            throw new IllegalArgumentException(name + " is defined twice");
        }
        return block;
    }

    private Block blockNamed(String name) {
        Block block = name.startsWith("b") ? blocks.get(Integer.parseInt(name.substring(1))) : null;
        if (block == null) {
            throw new IllegalArgumentException("no block " + name);
        }
        return block;
    }

    private Value valueNamed(String name) {
        Value value = name.startsWith("v") ? values.get(Integer.parseInt(name.substring(1))) : null;
        if (value == null) {
            throw new IllegalArgumentException("no value " + name);
        }
        return value;
    }

    private void value(String line) {
        Position position = new Position(graph.method(), 0, null);
        String rest = line.substring(line.indexOf('=') + 1).strip();
        String auxText = null;
        int open = rest.indexOf('{');
        if (open >= 0) {
            int close = rest.lastIndexOf('}');
            auxText = rest.substring(open + 1, close);
            rest = rest.substring(0, open) + rest.substring(close + 1);
        }
        String[] tokens = rest.split("\\s+");
        String[] opAndKind = tokens[0].split(":");
        Op op = Op.valueOf(opAndKind[0]);
        List<String> args = new ArrayList<>();
        long auxInt = 0;
        for (String token : List.of(tokens).subList(1, tokens.length)) {
            switch (token.charAt(0)) {
                case '#' -> auxInt = Long.parseLong(token.substring(1));
                case '@' -> position = position(token.substring(1));
                default -> args.add(token);
            }
        }
        int id = Integer.parseInt(line.substring(1, line.indexOf(' ')));
        Object aux = auxText == null ? null : aux(op, auxText);
        Value value = graph.newValue(id, op, Kind.valueOf(opAndKind[1]), aux, auxInt, position);
        if (values.put(id, value) != null) {
            throw new IllegalArgumentException("v" + id + " is defined twice");
        }
        current.append(value);
        links.add(() -> args.forEach(arg -> value.addArg(valueNamed(arg))));
    }

    private Object aux(Op op, String text) {
        return switch (op) {
            case CONST_OBJECT -> names.heapObject(text);
            case SYMBOL -> text;
            case CMP -> Cond.valueOf(text);
            case ARRAY_LOAD, ARRAY_STORE, LOAD, STORE -> MemType.valueOf(text);
            case MAGIC -> MagicOp.valueOf(text);
            case CALL_DIRECT, CALL_VIRTUAL -> methodNamed(text);
            case GET_FIELD, PUT_FIELD, GET_STATIC, PUT_STATIC -> {
                int space = text.lastIndexOf(' ');
                int dot = text.lastIndexOf('.', space);
                yield names.field(text.substring(0, dot), text.substring(dot + 1, space), text.substring(space + 1));
            }
            default -> names.type(text);
        };
    }

    private Method methodNamed(String text) {
        int open = text.indexOf('(');
        int dot = text.lastIndexOf('.', open);
        return names.method(text.substring(0, dot), text.substring(dot + 1, open), text.substring(open));
    }

    private Position position(String text) {
        Position outer = null;
        String[] parts = text.split("<(?!(cl)?init>)");
        for (int i = parts.length - 1; i >= 0; i--) {
            int colon = parts[i].indexOf(':');
            Method method = colon < 0 ? graph.method() : methodNamed(parts[i].substring(colon + 1));
            int line = Integer.parseInt(colon < 0 ? parts[i] : parts[i].substring(0, colon));
            outer = new Position(method, line, outer);
        }
        return outer;
    }

    private void exit(String line) {
        Block block = current;
        List<String> tokens = new ArrayList<>(List.of(line.split("\\s+")));
        Block.Kind kind = Block.Kind.valueOf(tokens.remove(0).toUpperCase(Locale.ROOT));
        block.setPosition(new Position(graph.method(), 0, null));
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).startsWith("@")) {
            block.setPosition(position(tokens.remove(tokens.size() - 1).substring(1)));
        }
        String operands = String.join(" ", tokens);
        int bracket = operands.indexOf('[');
        int[] keys = bracket < 0 ? null : keys(operands.substring(bracket + 1, operands.indexOf(']')));
        List<String> words = new ArrayList<>(List.of((bracket < 0 ? operands : operands.substring(0, bracket))
                .strip()
                .split("\\s+")));
        words.remove("");
        links.add(() -> {
            Value control = !words.isEmpty() && words.get(0).startsWith("v") ? valueNamed(words.get(0)) : null;
            Block[] successors = words.stream()
                    .skip(control == null ? 0 : 1)
                    .map(this::blockNamed)
                    .toArray(Block[]::new);
            if (keys != null) {
                block.endSwitch(control, keys, successors);
            } else {
                block.end(kind, control, successors);
            }
        });
    }

    private static int[] keys(String text) {
        return text.isBlank()
                ? new int[0]
                : Arrays.stream(text.strip().split("\\s+"))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }
}
