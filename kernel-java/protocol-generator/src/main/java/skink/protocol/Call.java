package skink.protocol;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;

/**
 * A method of a protocol.
 *
 * @param type the message type of its request
 * @param errors that it may answer with, in the order of the declaration
 */
record Call(
        ExecutableElement element,
        Kind kind,
        int type,
        List<Field> parameters,
        Reply reply,
        List<NamedError> errors,
        String doc) {
    enum Kind {
        REQUEST("request"),
        LATE("answered later"),
        ONE_WAY("one way"),
        FROM_KERNEL("from the kernel");

        final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /**
     * An exception that stands for an error number.
     *
     * @param constant its name in Errno
     * @param number negative
     */
    record NamedError(ClassName type, String constant, int number) {}

    /** Whether a client waits for an answer. */
    boolean isAnswered() {
        return kind == Kind.REQUEST || kind == Kind.LATE;
    }

    boolean isLate() {
        return kind == Kind.LATE;
    }

    String name() {
        return element.getSimpleName().toString();
    }

    /** The name of the constant with its message type. */
    String constant() {
        return name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
