package skink.compiler.dump;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A picture of the control flow: ranks of blocks from the top down, loops as edges that run back up on the right.
 *
 * <p>A block's rank is the longest way to it over edges that lead onwards in reverse postorder; an edge that leads back in
 * that order closes a loop.
 */
final class ControlFlowPicture {
    private static final int WIDTH = 54;
    private static final int HEIGHT = 20;
    private static final int GAP_X = 14;
    private static final int GAP_Y = 26;
    private static final int MARGIN = 12;
    private static final int LOOP_MARGIN = 40;

    private final ControlFlow flow;
    private final int[] x;
    private final int[] y;
    private final int[] position;
    private int widest;

    private ControlFlowPicture(ControlFlow flow) {
        this.flow = flow;
        x = new int[flow.nodes().size()];
        y = new int[flow.nodes().size()];
        position = new int[flow.nodes().size()];
    }

    /** The picture as an SVG element. */
    static String svg(ControlFlow flow) {
        ControlFlowPicture picture = new ControlFlowPicture(flow);
        picture.place();
        return picture.draw();
    }

    /** Reverse postorder: all edges lead onwards in it but those that close a loop. */
    private int[] order() {
        List<List<Integer>> successors = new ArrayList<>();
        flow.nodes().forEach(node -> successors.add(new ArrayList<>()));
        flow.edges().forEach(edge -> successors.get(edge.from()).add(edge.to()));
        int[] next = new int[x.length];
        boolean[] seen = new boolean[x.length];
        int[] order = new int[x.length];
        int free = x.length;
        Deque<Integer> stack = new ArrayDeque<>();
        seen[0] = true;
        stack.push(0);
        while (!stack.isEmpty()) {
            int node = stack.peek();
            if (next[node] == successors.get(node).size()) {
                order[--free] = stack.pop();
                continue;
            }
            int successor = successors.get(node).get(next[node]++);
            if (!seen[successor]) {
                seen[successor] = true;
                stack.push(successor);
            }
        }
        for (int node = 0; node < seen.length; node++) {
            if (!seen[node]) {
                order[--free] = node;
            }
        }
        return order;
    }

    private void place() {
        int[] order = order();
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        int[] rank = new int[x.length];
        for (int node : order) {
            for (ControlFlow.Edge edge : flow.edges()) {
                if (edge.from() == node && leadsOnwards(edge)) {
                    rank[edge.to()] = Math.max(rank[edge.to()], rank[node] + 1);
                }
            }
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int node : order) {
            while (rows.size() <= rank[node]) {
                rows.add(new ArrayList<>());
            }
            rows.get(rank[node]).add(node);
        }
        for (List<Integer> row : rows) {
            widest = Math.max(widest, row.size() * (WIDTH + GAP_X));
        }
        for (int r = 0; r < rows.size(); r++) {
            List<Integer> row = rows.get(r);
            int left = MARGIN + (widest - row.size() * (WIDTH + GAP_X)) / 2;
            for (int i = 0; i < row.size(); i++) {
                x[row.get(i)] = left + i * (WIDTH + GAP_X);
                y[row.get(i)] = MARGIN + r * (HEIGHT + GAP_Y);
            }
        }
    }

    private boolean leadsOnwards(ControlFlow.Edge edge) {
        return position[edge.from()] < position[edge.to()];
    }

    private String draw() {
        int height = 2 * MARGIN + HEIGHT;
        for (int top : y) {
            height = Math.max(height, top + HEIGHT + MARGIN);
        }
        int width = widest + MARGIN + LOOP_MARGIN;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"cfg\" role=\"img\" aria-label=\"control flow\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">",
                width,
                height,
                width,
                height));
        flow.edges().forEach(edge -> drawEdge(edge, svg));
        for (int i = 0; i < x.length; i++) {
            drawNode(i, svg);
        }
        return svg.append("</svg>").toString();
    }

    private void drawEdge(ControlFlow.Edge edge, StringBuilder svg) {
        int fromX = x[edge.from()] + WIDTH / 2;
        int fromY = y[edge.from()] + HEIGHT;
        int toX = x[edge.to()] + WIDTH / 2;
        int toY = y[edge.to()];
        if (!leadsOnwards(edge)) {
            int side = Math.max(x[edge.from()], x[edge.to()]) + WIDTH;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path class=\"back\" d=\"M%d %d C%d %d %d %d %d %d\"/>",
                    x[edge.from()] + WIDTH,
                    fromY - HEIGHT / 2,
                    side + LOOP_MARGIN,
                    fromY,
                    side + LOOP_MARGIN,
                    toY,
                    x[edge.to()] + WIDTH,
                    toY + HEIGHT / 2));
        } else {
            int bend = Math.min(GAP_Y * 2, (toY - fromY) / 2 + 4);
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %d C%d %d %d %d %d %d\"/>",
                    fromX,
                    fromY,
                    fromX,
                    fromY + bend,
                    toX,
                    toY - bend,
                    toX,
                    toY));
            svg.append(String.format(Locale.ROOT, "<path class=\"head\" d=\"M%d %d l-3 -6 h6 z\"/>", toX, toY));
        }
    }

    private void drawNode(int index, StringBuilder svg) {
        ControlFlow.Node node = flow.nodes().get(index);
        String name = Html.escape(node.name());
        svg.append(String.format(
                Locale.ROOT,
                "<g class=\"node%s\" data-n=\"%s\"><title>%s, %d lines</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                        + "<text x=\"%d\" y=\"%d\">%s</text></g>",
                node.cold() ? " cold" : "",
                name,
                name,
                node.size(),
                x[index],
                y[index],
                WIDTH,
                HEIGHT,
                x[index] + WIDTH / 2,
                y[index] + HEIGHT - 6,
                name));
    }
}
