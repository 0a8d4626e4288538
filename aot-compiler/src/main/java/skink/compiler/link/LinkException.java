package skink.compiler.link;

import java.util.List;

/** An image cannot be linked; the message lists every reason, one a line. */
public final class LinkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LinkException(String problem) {
        super(problem);
    }

    LinkException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
