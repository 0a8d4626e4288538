package skink.protocol;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes the class by which a server answers what it could not answer at once. */
final class AnswersSource {
    private static final String REPLY = "reply";

    private final StubNames names;

    AnswersSource(StubNames names) {
        this.names = names;
    }

    JavaFile file() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.answers())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Answers requests of {@link $T} later. Each method tells whether the caller still waited; an error is"
                                + " answered by {@link $T#refuse}.\n",
                        names.protocolClass(),
                        Names.ANSWER);
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        names.protocol().calls().stream().filter(Call::isLate).forEach(call -> type.addMethod(method(call)));
        return names.file(type.build());
    }

    private MethodSpec method(Call call) {
        Reply reply = call.reply();
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("The answer to {@link $T#$L}.\n", names.protocolClass(), call.name())
                .returns(boolean.class)
                .addParameter(int.class, CallReader.CALLER);
        if (!reply.isVoid()) {
            method.addParameter(reply.java(), REPLY);
        }
        for (Field field : reply.fields()) {
            CodeBlock value = reply.isRecord() ? CodeBlock.of("reply.$L()", field.name()) : CodeBlock.of(REPLY);
            method.addStatement(Signatures.store(field, value));
        }
        return method.addStatement(
                        "return $T.send($L, $L)", Names.ANSWER, CallReader.CALLER, Field.wordsOf(reply.fields()))
                .build();
    }
}
