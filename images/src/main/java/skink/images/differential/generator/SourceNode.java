package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of program text with a structure that can be cut: a sequence of plain strings and nodes.
 *
 * <p>A node may be replaced by its {@link #simplest} text (for a statement nothing, for an expression a literal of its
 * type) or by one of its own descendants of the same {@link #type}.
 */
public final class SourceNode {
    private final String type;
    private final String simplest;
    private final List<Object> parts = new ArrayList<>();

    /**
     * @param type the static type of an expression; {@code "stmt"}, {@code "block"} or {@code "member"}; {@code "keep"} for
     *     what only its parts can make smaller
     * @param simplest the shortest text that could stand here
     */
    SourceNode(String type, String simplest) {
        this.type = type;
        this.simplest = simplest;
    }

    /** A node that consists of these strings and nodes. */
    public static SourceNode of(String type, String simplest, Object... parts) {
        SourceNode node = new SourceNode(type, simplest);
        for (Object part : parts) {
            node.add(part);
        }
        return node;
    }

    SourceNode add(Object part) {
        if (!(part instanceof String) && !(part instanceof SourceNode)) {
            throw new IllegalArgumentException("a part is text or a node, not " + part);
        }
        parts.add(part);
        return this;
    }

    public String type() {
        return type;
    }

    public String simplest() {
        return simplest;
    }

    /** The children that are nodes. */
    List<SourceNode> children() {
        List<SourceNode> nodes = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof SourceNode node) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** The tree in which {@code target} (by identity) is replaced; shares all that did not change. */
    public SourceNode with(SourceNode target, SourceNode replacement) {
        if (this == target) {
            return replacement;
        }
        SourceNode copy = new SourceNode(type, simplest);
        boolean changed = false;
        for (Object part : parts) {
            Object next = part instanceof SourceNode node ? node.with(target, replacement) : part;
            changed |= next != part;
            copy.parts.add(next);
        }
        return changed ? copy : this;
    }

    /** This node and all below it, outermost first. */
    public List<SourceNode> preorder() {
        List<SourceNode> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<SourceNode> all) {
        all.add(this);
        for (SourceNode child : children()) {
            child.collect(all);
        }
    }

    /** The characters of this text before it is indented. */
    public int length() {
        StringBuilder text = new StringBuilder();
        render(text);
        return text.length();
    }

    /** The text, indented by its braces. */
    public String text() {
        StringBuilder text = new StringBuilder();
        render(text);
        return indent(text.toString());
    }

    /** Indents each line by the braces that are open; no literal of a generated program holds a brace. */
    static String indent(String text) {
        StringBuilder indented = new StringBuilder();
        int depth = 0;
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            int closing = bare.startsWith("}") ? 1 : 0;
            if (!bare.isEmpty()) {
                indented.append("    ".repeat(Math.max(0, depth - closing))).append(bare);
            }
            indented.append('\n');
            depth += (int) bare.chars().filter(c -> c == '{').count()
                    - (int) bare.chars().filter(c -> c == '}').count();
        }
        return indented.toString();
    }

    private void render(StringBuilder text) {
        for (Object part : parts) {
            if (part instanceof SourceNode node) {
                node.render(text);
            } else {
                text.append(part);
            }
        }
    }
}
