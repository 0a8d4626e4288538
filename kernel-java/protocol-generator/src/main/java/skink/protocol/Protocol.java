package skink.protocol;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A protocol that is sound by itself.
 *
 * @param element the interface
 * @param base its first message type
 * @param doc the text of its documentation comment, "" if there is none
 * @param calls in ascending order of their types
 */
record Protocol(TypeElement element, int base, String doc, List<Call> calls) {
    /** How many message types a protocol has. */
    static final int TYPES = 0x100;
    /** The first message type that is not the kernel's. */
    static final int FIRST_BASE = 0x400;

    String name() {
        return element.getSimpleName().toString();
    }

    /** What somebody asks: all but what the kernel sends. */
    Stream<Call> requests() {
        return calls.stream().filter(call -> call.kind() != Call.Kind.FROM_KERNEL);
    }

    Stream<Call> fromKernel() {
        return calls.stream().filter(call -> call.kind() == Call.Kind.FROM_KERNEL);
    }
}
