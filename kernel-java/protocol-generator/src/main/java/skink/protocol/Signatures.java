package skink.protocol;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the generated classes have in common. */
final class Signatures {
    private Signatures() {}

    /** A sentence that leads to where the request is described. */
    static CodeBlock link(StubNames names, Call call) {
        return CodeBlock.of(
                call.kind() == Call.Kind.FROM_KERNEL
                        ? "The kernel tells this, on behalf of {@code process}: {@link $T#$L}."
                        : "As {@link $T#$L} says.",
                names.protocolClass(),
                call.name());
    }

    static void addParameters(MethodSpec.Builder method, Call call) {
        call.parameters().forEach(field -> method.addParameter(field.type().java(), field.name()));
    }

    static void addErrors(MethodSpec.Builder method, Call call) {
        call.errors().forEach(error -> method.addException(error.type()));
    }

    /** A constant for each message type. */
    static void addTypes(TypeSpec.Builder type, Stream<Call> calls) {
        calls.forEach(call -> type.addField(
                FieldSpec.builder(int.class, call.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("0x$L", Integer.toHexString(call.type()).toUpperCase(Locale.ROOT))
                        .build()));
    }

    /** A constant array for each enum among the fields, so that none is made for each message. */
    static void addEnums(TypeSpec.Builder type, Stream<Field> fields) {
        fields.filter(field -> field.type().isEnum())
                .map(field -> field.type().java())
                .distinct()
                .forEach(java -> type.addField(FieldSpec.builder(
                                ArrayTypeName.of(java),
                                enumTable(java),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("$T.values()", java)
                        .build()));
    }

    static String enumTable(TypeName java) {
        String name = java.toString();
        return name.substring(name.lastIndexOf('.') + 1)
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT)
                + "_VALUES";
    }

    /** An expression that reads a field of {@code Message.IN}. */
    static CodeBlock load(Field field) {
        FieldType type = field.type();
        int word = field.word();
        return switch (type.shape()) {
            case INT -> CodeBlock.of("$T.IN.word($L)", Names.MESSAGE, word);
            case LONG -> CodeBlock.of("$T.IN.longWord($L)", Names.MESSAGE, word);
            case BOOLEAN -> CodeBlock.of("$T.IN.word($L) != 0", Names.MESSAGE, word);
            case TEXT -> CodeBlock.of("$T.get($T.IN, $L, $L)", Names.TEXTS, Names.MESSAGE, word, type.bytes());
            case BYTES -> CodeBlock.of("$T.get($T.IN, $L)", Names.BLOCKS, Names.MESSAGE, word);
            case ENUM -> CodeBlock.of("$L[$T.IN.word($L)]", enumTable(type.java()), Names.MESSAGE, word);
        };
    }

    /** Expressions for all fields, as the arguments of a call. */
    static CodeBlock loads(List<Field> fields) {
        return fields.stream().map(Signatures::load).collect(CodeBlock.joining(", "));
    }

    /** A statement that writes a field of {@code Message.OUT}. */
    static CodeBlock store(Field field, CodeBlock value) {
        FieldType type = field.type();
        int word = field.word();
        return switch (type.shape()) {
            case INT -> CodeBlock.of("$T.OUT.word($L, $L)", Names.MESSAGE, word, value);
            case LONG -> CodeBlock.of("$T.OUT.longWord($L, $L)", Names.MESSAGE, word, value);
            case BOOLEAN -> CodeBlock.of("$T.OUT.word($L, $L ? 1 : 0)", Names.MESSAGE, word, value);
            case TEXT ->
                CodeBlock.of("$T.put($T.OUT, $L, $L, $L)", Names.TEXTS, Names.MESSAGE, word, type.bytes(), value);
            case BYTES ->
                CodeBlock.of("$T.put($T.OUT, $L, $L, $L)", Names.BLOCKS, Names.MESSAGE, word, type.bytes(), value);
            case ENUM -> CodeBlock.of("$T.OUT.word($L, $L.ordinal())", Names.MESSAGE, word, value);
        };
    }
}
