package skink.protocol;

import java.util.function.BiConsumer;
import javax.lang.model.element.Element;

/** What is wrong, told at its source line; counted, so that nothing is generated then. */
final class Problems {
    private final BiConsumer<Element, String> reporter;
    private boolean any;

    Problems(BiConsumer<Element, String> reporter) {
        this.reporter = reporter;
    }

    void report(Element where, String what) {
        any = true;
        reporter.accept(where, what);
    }

    boolean any() {
        return any;
    }
}
