package skink.compiler.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import skink.compiler.world.Method;

/**
 * The page of one method: a list of steps on the left, the text of the chosen step in the middle with what it changed, its
 * control flow on the right.
 *
 * <p>Steps that changed nothing are in the list, dimmed, and have no text of their own. Without scripts all steps stand one
 * below the other.
 */
public final class MethodPage {
    private final Method method;
    private final List<Phase> phases;
    private final StringBuilder list = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final long slowest;
    private int shown;

    private MethodPage(Method method, List<Phase> phases) {
        this.method = method;
        this.phases = phases;
        slowest = Math.max(1, phases.stream().mapToLong(Phase::nanos).max().orElse(1));
    }

    /** The page of a method that was recorded. */
    public static String of(MethodRecorder recorder, Method method, Sources sources) {
        List<Phase> phases = new ArrayList<>();
        List<String> source = sources.linesOf(method);
        if (!source.isEmpty()) {
            phases.add(new Phase(Phase.Kind.SOURCE, "source", 0, 0, source, null));
        }
        phases.addAll(recorder.phases(method));
        return new MethodPage(method, phases).text();
    }

    private String text() {
        Phase before = null;
        for (Phase phase : phases) {
            if (before == null || before.kind() != phase.kind()) {
                list.append("<li class=\"kind\">").append(phase.kind().title).append("</li>\n");
                before = null;
            }
            step(phase, before);
            before = phase;
        }
        String title = Html.escape(method.toString());
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n<style>\n"
                + resource("page.css") + "</style>\n</head>\n<body>\n<header><h1>" + title + "</h1><p>" + summary()
                + "</p></header>\n<nav aria-label=\"steps\"><ol>\n" + list + "</ol></nav>\n<main>\n" + body
                + "</main>\n<script>\n" + resource("page.js") + "</script>\n</body>\n</html>\n";
    }

    private String summary() {
        long nanos = phases.stream().mapToLong(Phase::nanos).sum();
        long passes = phases.stream().filter(p -> p.number() > 0).count();
        boolean hasCode = phases.stream().anyMatch(p -> p.kind() == Phase.Kind.CODE);
        return String.format(
                Locale.ROOT,
                "%d passes in %.1f ms%s &middot; <kbd>j</kbd> <kbd>k</kbd> step &middot; <kbd>d</kbd> what was removed &middot; "
                        + "<kbd>c</kbd> control flow &middot; <kbd>u</kbd> unchanged steps &middot; click a value or a block",
                passes,
                nanos / 1e6,
                hasCode ? "" : " &middot; no code of its own: every call of it was expanded");
    }

    private void step(Phase phase, Phase before) {
        List<LineDiff.Line> lines = LineDiff.of(before == null ? phase.lines() : before.lines(), phase.lines());
        long added =
                lines.stream().filter(l -> l.change() == LineDiff.Change.ADDED).count();
        long removed = lines.stream()
                .filter(l -> l.change() == LineDiff.Change.REMOVED)
                .count();
        boolean same = before != null && added + removed == 0;
        if (same) {
            list.append("<li class=\"same\">").append(label(phase)).append("</li>\n");
            return;
        }
        String id = "s" + shown++;
        list.append("<li><a href=\"#").append(id).append("\">").append(label(phase));
        if (added + removed > 0) {
            list.append(" <span class=\"n\">");
            list.append(added > 0 ? "<ins>+" + added + "</ins>" : "");
            list.append(removed > 0 ? " <del>&minus;" + removed + "</del>" : "").append("</span>");
        }
        list.append("</a></li>\n");
        body.append("<section id=\"")
                .append(id)
                .append("\" class=\"")
                .append(phase.kind().name().toLowerCase(Locale.ROOT));
        body.append("\">\n<h2>").append(phase.kind().title).append(": ").append(Html.escape(phase.name()));
        body.append(phase.number() > 0 ? " <small>application " + phase.number() + "</small>" : "");
        body.append("</h2>\n<div class=\"split\"><pre>");
        lines.forEach(line -> line(line, phase.kind()));
        body.append("</pre>");
        if (phase.flow() != null) {
            body.append("<aside>").append(ControlFlowPicture.svg(phase.flow())).append("</aside>");
        }
        body.append("</div>\n</section>\n");
    }

    private String label(Phase phase) {
        String bar = phase.nanos() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<i title=\"%.3f ms\" style=\"width:%.1f%%\"></i>",
                        phase.nanos() / 1e6,
                        100.0 * phase.nanos() / slowest);
        return bar + Html.escape(phase.name());
    }

    private void line(LineDiff.Line line, Phase.Kind kind) {
        String css =
                switch (line.change()) {
                    case SAME -> "";
                    case ADDED -> " class=\"add\"";
                    case REMOVED -> " class=\"rem\"";
                };
        boolean names = kind == Phase.Kind.GRAPH || kind == Phase.Kind.LIR || kind == Phase.Kind.CODE;
        body.append("<span").append(css).append('>');
        body.append(names ? Html.line(line.text()) : Html.escape(line.text())).append("\n</span>");
    }

    private static String resource(String name) {
        try (InputStream in = MethodPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the compiler was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
