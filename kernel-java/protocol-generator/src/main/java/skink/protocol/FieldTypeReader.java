package skink.protocol;

import com.palantir.javapoet.TypeName;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import skink.protocol.FieldType.Shape;

/** Reads the type of a parameter, a record component or a reply. */
final class FieldTypeReader {
    private final ProcessingEnvironment environment;
    private final Problems problems;

    FieldTypeReader(ProcessingEnvironment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /**
     * The type of a value; null if none that a message can carry.
     *
     * @param where what is wrong is told
     * @param what the value is, for messages: a parameter, a component, a reply
     */
    FieldType read(Element where, Element value, TypeMirror type, String what) {
        Optional<Integer> bytes = Mirrors.number(value, Names.TEXT, "value");
        TypeName java = TypeName.get(type);
        boolean isText = isString(type);
        if (bytes.isPresent() != isText) {
            problems.report(where, isText ? "a String needs @Text with its most bytes" : "@Text is for a String");
            return null;
        }
        if (isText) {
            return text(where, java, bytes.get());
        }
        Optional<Integer> most = Mirrors.number(value, Names.BYTES, "value");
        if (most.isPresent() != isByteArray(type)) {
            problems.report(
                    where, most.isPresent() ? "@Bytes is for a byte[]" : "a byte[] needs @Bytes with its most bytes");
            return null;
        }
        if (most.isPresent()) {
            return bytes(where, java, most.get());
        }
        switch (type.getKind()) {
            case INT:
                return new FieldType(Shape.INT, java, 0);
            case LONG:
                return new FieldType(Shape.LONG, java, 0);
            case BOOLEAN:
                return new FieldType(Shape.BOOLEAN, java, 0);
            default:
        }
        if (type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().getKind() == ElementKind.ENUM) {
            return new FieldType(Shape.ENUM, java, 0);
        }
        problems.report(
                where,
                "a message cannot carry the " + what + " of type " + type
                        + ": use int, long, boolean, an enum, a String with @Text or a byte[] with @Bytes");
        return null;
    }

    private boolean isString(TypeMirror type) {
        TypeMirror string =
                environment.getElementUtils().getTypeElement("java.lang.String").asType();
        return environment.getTypeUtils().isSameType(type, string);
    }

    private static boolean isByteArray(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                && ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE;
    }

    private FieldType bytes(Element where, TypeName java, int bytes) {
        int most = 4 * (Field.PAYLOAD_WORDS - 1);
        if (bytes < 1 || bytes > most) {
            problems.report(where, "an array in a message has 1 to " + most + " bytes, not " + bytes);
            return null;
        }
        return new FieldType(Shape.BYTES, java, bytes);
    }

    private FieldType text(Element where, TypeName java, int bytes) {
        int most = 4 * Field.PAYLOAD_WORDS;
        if (bytes < 1 || bytes > most) {
            problems.report(where, "a text has 1 to " + most + " bytes, not " + bytes);
            return null;
        }
        return new FieldType(Shape.TEXT, java, bytes);
    }
}
