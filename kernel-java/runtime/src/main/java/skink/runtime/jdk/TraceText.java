package skink.runtime.jdk;

import skink.magic.Compact;
import skink.magic.NoInline;

/**
 * The lines of a printed stack trace: a throwable, its frames, what it suppressed, its cause; frames that a cause has in
 * common with what it caused are counted only.
 *
 * <p>Made of {@code String.concat} and arrays, not of builders and sets: every program prints the exception that ends it.
 */
@Compact
final class TraceText {
    private String[] lines = new String[16];
    private int lineCount;
    private Throwable[] shown = new Throwable[4];
    private int shownCount;

    private TraceText() {}

    @NoInline
    static String[] linesOf(Throwable thrown) {
        TraceText text = new TraceText();
        text.add(thrown, new StackTraceElement[0], "", "");
        String[] lines = new String[text.lineCount];
        System.arraycopy(text.lines, 0, lines, 0, text.lineCount);
        return lines;
    }

    private void add(Throwable thrown, StackTraceElement[] enclosing, String prefix, String caption) {
        String text = thrown.toString();
        String title = text == null ? "null" : text;
        if (isShown(thrown)) {
            line(prefix.concat(caption)
                    .concat("[CIRCULAR REFERENCE: ")
                    .concat(title)
                    .concat("]"));
            return;
        }
        note(thrown);
        StackTraceElement[] frames = ThrowableSubstitution.traceOf(thrown);
        int common = inCommon(frames, enclosing);
        line(prefix.concat(caption).concat(title));
        for (int i = 0; i < frames.length - common; i++) {
            line(prefix.concat("\tat ").concat(frame(frames[i])));
        }
        if (common > 0) {
            line(prefix.concat("\t... ").concat(Integer.toString(common)).concat(" more"));
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            add(suppressed, frames, prefix.concat("\t"), "Suppressed: ");
        }
        if (thrown.getCause() != null) {
            add(thrown.getCause(), frames, prefix, "Caused by: ");
        }
    }

    private boolean isShown(Throwable thrown) {
        for (int i = 0; i < shownCount; i++) {
            if (shown[i] == thrown) {
                return true;
            }
        }
        return false;
    }

    private void note(Throwable thrown) {
        if (shownCount == shown.length) {
            Throwable[] larger = new Throwable[2 * shownCount];
            System.arraycopy(shown, 0, larger, 0, shownCount);
            shown = larger;
        }
        shown[shownCount++] = thrown;
    }

    private void line(String text) {
        if (lineCount == lines.length) {
            String[] larger = new String[2 * lineCount];
            System.arraycopy(lines, 0, larger, 0, lineCount);
            lines = larger;
        }
        lines[lineCount++] = text;
    }

    /** How many frames at the outer end are the same. */
    private static int inCommon(StackTraceElement[] frames, StackTraceElement[] enclosing) {
        int common = 0;
        while (common < frames.length
                && common < enclosing.length
                && isSame(frames[frames.length - 1 - common], enclosing[enclosing.length - 1 - common])) {
            common++;
        }
        return common;
    }

    private static boolean isSame(StackTraceElement a, StackTraceElement b) {
        return a.getLineNumber() == b.getLineNumber()
                && a.getClassName().equals(b.getClassName())
                && a.getMethodName().equals(b.getMethodName())
                && isSame(a.getFileName(), b.getFileName());
    }

    private static boolean isSame(String a, String b) {
        return a == null ? b == null : a.equals(b);
    }

    /** As {@code StackTraceElement.toString} says it. */
    static String frame(StackTraceElement frame) {
        String text = "";
        if (hasText(frame.getClassLoaderName())) {
            text = frame.getClassLoaderName().concat("/");
        }
        if (hasText(frame.getModuleName())) {
            text = text.concat(frame.getModuleName());
            if (hasText(frame.getModuleVersion())) {
                text = text.concat("@").concat(frame.getModuleVersion());
            }
        }
        if (hasText(text)) {
            text = text.concat("/");
        }
        return text.concat(frame.getClassName())
                .concat(".")
                .concat(frame.getMethodName())
                .concat(place(frame));
    }

    private static String place(StackTraceElement frame) {
        String file = frame.getFileName();
        if (frame.isNativeMethod()) {
            return "(Native Method)";
        } else if (file == null) {
            return "(Unknown Source)";
        } else if (frame.getLineNumber() < 0) {
            return "(".concat(file).concat(")");
        }
        return "("
                .concat(file)
                .concat(":")
                .concat(Integer.toString(frame.getLineNumber()))
                .concat(")");
    }

    private static boolean hasText(String text) {
        return text != null && !text.isEmpty();
    }
}
