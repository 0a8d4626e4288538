package skink.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads an interface as a protocol. */
final class ProtocolReader {
    private final ProcessingEnvironment environment;
    private final Problems problems;
    private final CallReader calls;

    ProtocolReader(ProcessingEnvironment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
        this.calls = new CallReader(environment, problems);
    }

    /** The protocol; null if it is not even an interface. Everything that is wrong is told. */
    Protocol read(Element element) {
        Integer base = Mirrors.number(element, Names.PROTOCOL, "base").orElse(null);
        if (base == null || element.getKind() != ElementKind.INTERFACE) {
            problems.report(element, element + " is no protocol: only an interface with @Protocol is one");
            return null;
        }
        TypeElement type = (TypeElement) element;
        if (!type.getTypeParameters().isEmpty() || !type.getInterfaces().isEmpty()) {
            problems.report(type, "a protocol has neither type parameters nor other interfaces");
        }
        if (base < Protocol.FIRST_BASE || base % Protocol.TYPES != 0) {
            problems.report(
                    type,
                    String.format(
                            "base %#x is no multiple of %#x from %#x on", base, Protocol.TYPES, Protocol.FIRST_BASE));
        }
        List<Call> all = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Call call = calls.read(method, base);
            if (call != null) {
                all.add(call);
            }
        }
        refuseTwins(all);
        all.sort(Comparator.comparingInt(Call::type));
        return new Protocol(type, base, documentation(type), all);
    }

    private String documentation(TypeElement type) {
        String text = environment.getElementUtils().getDocComment(type);
        return text == null ? "" : text;
    }

    private void refuseTwins(List<Call> all) {
        Map<Object, Call> seen = new HashMap<>();
        for (Call call : all) {
            Call sameName = seen.put(call.constant(), call);
            if (sameName != null) {
                problems.report(call.element(), "two methods have the name " + call.name());
            }
            Call sameType = seen.put(call.type(), call);
            if (sameType != null) {
                problems.report(
                        call.element(),
                        String.format(
                                "%s and %s have the same message type %#x", sameType.name(), call.name(), call.type()));
            }
        }
    }
}
