package skink.protocol;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a method as a request: its number, where its values lie, its errors. */
final class CallReader {
    /** What generated code calls the sender of a request and the process that the kernel sends for. */
    static final String CALLER = "caller";

    static final String PROCESS = "process";

    private static final int FIRST_KERNEL_TYPE = 0x100;

    private final ProcessingEnvironment environment;
    private final Problems problems;
    private final FieldTypeReader types;

    CallReader(ProcessingEnvironment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
        this.types = new FieldTypeReader(environment, problems);
    }

    /** The call; null for what is no request. */
    Call read(ExecutableElement method, int base) {
        Optional<Integer> number = Mirrors.number(method, Names.CALL, "value");
        Optional<Integer> kernelType = Mirrors.number(method, Names.FROM_KERNEL, "value");
        if (!method.getModifiers().contains(Modifier.ABSTRACT)
                || !method.getTypeParameters().isEmpty()
                || method.isVarArgs()) {
            problems.report(method, "a request is an abstract method without type parameters and variable arguments");
            return null;
        }
        if (number.isPresent() == kernelType.isPresent()) {
            problems.report(method, "a request has either @Call or @FromKernel");
            return null;
        }
        Call.Kind kind = kind(method, kernelType.isPresent());
        checkNumber(method, number, kernelType);
        return new Call(
                method,
                kind,
                kernelType.orElseGet(() -> base + number.get()),
                parameters(method, kind),
                reply(method, kind),
                errors(method, kind),
                documentation(method));
    }

    private Call.Kind kind(ExecutableElement method, boolean fromKernel) {
        boolean oneWay = Mirrors.has(method, Names.ONE_WAY);
        if (fromKernel && oneWay) {
            problems.report(method, "what the kernel sends is one-way anyway: @OneWay is for @Call");
        }
        boolean late = Mirrors.has(method, Names.LATE);
        if (late && (fromKernel || oneWay)) {
            problems.report(method, "nobody waits for a late answer to this");
        }
        if (fromKernel) {
            return Call.Kind.FROM_KERNEL;
        }
        return oneWay ? Call.Kind.ONE_WAY : late ? Call.Kind.LATE : Call.Kind.REQUEST;
    }

    private void checkNumber(ExecutableElement method, Optional<Integer> number, Optional<Integer> kernelType) {
        number.filter(value -> value < 0 || value >= Protocol.TYPES)
                .ifPresent(value ->
                        problems.report(method, "call number " + value + " is not from 0 to " + (Protocol.TYPES - 1)));
        kernelType
                .filter(value -> value < FIRST_KERNEL_TYPE || value >= Protocol.FIRST_BASE)
                .ifPresent(value -> problems.report(
                        method,
                        String.format(
                                "%#x is no message type of the kernel: those are from %#x to %#x",
                                value, FIRST_KERNEL_TYPE, Protocol.FIRST_BASE - 1)));
    }

    private List<Field> parameters(ExecutableElement method, Call.Kind kind) {
        String taken = kind == Call.Kind.FROM_KERNEL ? PROCESS : CALLER;
        for (Element parameter : method.getParameters()) {
            if (parameter.getSimpleName().contentEquals(taken)) {
                problems.report(parameter, "the server gets the " + taken + " anyway: use another name");
            }
        }
        return fields(method, "request", method.getParameters(), true);
    }

    /** Places values one behind the other. */
    private List<Field> fields(Element where, String what, List<? extends Element> values, boolean parameters) {
        List<Field> fields = new ArrayList<>();
        int word = 0;
        for (Element value : values) {
            FieldType type = parameters
                    ? types.read(value, value, value.asType(), "parameter " + value)
                    : types.read(where, value, value.asType(), "component " + value);
            if (type != null) {
                fields.add(new Field(value.getSimpleName().toString(), type, word));
                word += type.words();
            }
        }
        if (word > Field.PAYLOAD_WORDS) {
            problems.report(
                    where,
                    "the " + what + " takes " + 4 * word + " bytes; a message has room for " + 4 * Field.PAYLOAD_WORDS);
        }
        return fields;
    }

    private Reply reply(ExecutableElement method, Call.Kind kind) {
        TypeMirror type = method.getReturnType();
        TypeName java = TypeName.get(type);
        if (type.getKind() == TypeKind.VOID) {
            return new Reply(java, false, List.of());
        }
        if (kind != Call.Kind.REQUEST && kind != Call.Kind.LATE) {
            problems.report(method, "nobody waits for a reply to what is " + kind.text);
        }
        if (type.getKind() == TypeKind.DECLARED && isRecord(type)) {
            return recordReply(method, java, (TypeElement) ((DeclaredType) type).asElement());
        }
        FieldType single = types.read(method, method, type, "reply");
        return new Reply(java, false, single == null ? List.of() : List.of(new Field("reply", single, 0)));
    }

    private static boolean isRecord(TypeMirror type) {
        return ((DeclaredType) type).asElement().getKind() == ElementKind.RECORD;
    }

    private Reply recordReply(ExecutableElement method, TypeName java, TypeElement record) {
        List<? extends Element> components = ElementFilter.recordComponentsIn(record.getEnclosedElements());
        if (components.isEmpty() || !record.getTypeParameters().isEmpty()) {
            problems.report(method, "a record that is a reply has components and no type parameters");
        }
        return new Reply(java, true, fields(method, "reply", components, false));
    }

    private List<Call.NamedError> errors(ExecutableElement method, Call.Kind kind) {
        List<Call.NamedError> errors = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (TypeMirror thrown : method.getThrownTypes()) {
            TypeElement type = (TypeElement) ((DeclaredType) thrown).asElement();
            Optional<Integer> number = Mirrors.number(type, Names.ERROR_NUMBER, "value");
            Optional<String> constant = number.flatMap(this::constantOf);
            if (constant.isEmpty() || number.get() >= 0 || !isRefusal(type)) {
                problems.report(method, type + " is no named error: a Refusal with an @ErrorNumber out of Errno");
            } else if (!numbers.add(number.get())) {
                problems.report(method, "two errors have the number " + constant.get());
            } else {
                errors.add(new Call.NamedError(ClassName.get(type), constant.get(), number.get()));
            }
        }
        if (!errors.isEmpty() && kind != Call.Kind.REQUEST && kind != Call.Kind.LATE) {
            problems.report(method, "nobody waits for an error of what is " + kind.text);
        }
        return errors;
    }

    /** The name that the error number has in Errno. */
    private Optional<String> constantOf(int number) {
        TypeElement numbers = environment.getElementUtils().getTypeElement(Names.ERRNO.canonicalName());
        return ElementFilter.fieldsIn(numbers.getEnclosedElements()).stream()
                .filter(field -> Objects.equals(field.getConstantValue(), number))
                .map(field -> field.getSimpleName().toString())
                .findFirst();
    }

    private boolean isRefusal(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType parent
                && ((TypeElement) parent.asElement()).getQualifiedName().contentEquals(Names.REFUSAL);
    }

    private String documentation(ExecutableElement method) {
        String text = environment.getElementUtils().getDocComment(method);
        return text == null ? "" : text;
    }
}
