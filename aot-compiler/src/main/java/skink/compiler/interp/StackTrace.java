package skink.compiler.interp;

import java.util.List;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;

/** Guest frames, innermost first. */
record StackTrace(List<Frame> frames) {
    /** One frame; the line is 0 if the class file tells none. */
    record Frame(Method method, int line) {
        /** {@code Class.method(File.java:line)}. */
        String text() {
            String file = method.owner().sourceFile();
            String where = file == null ? "Unknown Source" : line == 0 ? file : file + ":" + line;
            return method.qualifiedName() + "(" + where + ")";
        }

        /** Whether the frame belongs to the making of an exception of class {@code thrown}, and not to who made it. */
        boolean isMaking(TypeInfo thrown) {
            if (isHidden() || method.name().equals("fillInStackTrace")) {
                return true;
            }
            return method.isConstructor() && ((ClassType) thrown.type).isSubtypeOf(method.owner());
        }

        /** Whether HotSpot would not have such a frame, or not show it. */
        boolean isHidden() {
            String name = method.owner().internalName();
            return name.startsWith("skink/runtime/") || name.contains("$$Lambda");
        }
    }

    /** For messages: the innermost frame and the initialiser it was reached from; empty if there is no frame. */
    String place() {
        if (frames.isEmpty()) {
            return "";
        }
        String text = ", at " + frames.get(0).text();
        for (int i = 1; i < frames.size(); i++) {
            if (frames.get(i).method().isClassInitializer()) {
                return text + ", reached from " + frames.get(i).text();
            }
        }
        return text;
    }
}
