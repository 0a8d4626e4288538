package skink.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Annotations by name. */
final class Mirrors {
    private Mirrors() {}

    static boolean has(Element element, String annotation) {
        return find(element, annotation).isPresent();
    }

    /** The number that the annotation's only member has; empty without the annotation. */
    static Optional<Integer> number(Element element, String annotation, String member) {
        return find(element, annotation)
                .map(mirror -> (Integer) value(mirror, member).getValue());
    }

    /** The values of a member that is an array; empty without the annotation. */
    static List<Object> list(Element element, String annotation, String member) {
        return find(element, annotation)
                .map(mirror -> ((List<?>) value(mirror, member).getValue())
                        .stream()
                                .map(entry -> ((AnnotationValue) entry).getValue())
                                .map(Object.class::cast)
                                .toList())
                .orElse(List.of());
    }

    private static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(annotation))
                .findFirst();
    }

    private static AnnotationValue value(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
