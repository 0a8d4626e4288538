package skink.protocol;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes the interface that a server implements: the protocol's methods, with who asks in front. */
final class ServerSource {
    private final StubNames names;

    ServerSource(StubNames names) {
        this.names = names;
    }

    JavaFile file() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.server())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "What a server of {@link $T} does.\n\n<p>The arguments are all there is of the request: the messages may be used"
                                + " meanwhile.\n",
                        names.protocolClass());
        names.protocol().calls().forEach(call -> type.addMethod(method(call)));
        return names.file(type.build());
    }

    private CodeBlock description(Call call) {
        CodeBlock link = Signatures.link(names, call);
        return call.isLate()
                ? CodeBlock.of("$L Answered later, by {@link $T#$L}.", link, names.answers(), call.name())
                : link;
    }

    private MethodSpec method(Call call) {
        boolean fromKernel = call.kind() == Call.Kind.FROM_KERNEL;
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("$L\n", description(call))
                .returns(call.isLate() ? TypeName.VOID : call.reply().java())
                .addParameter(int.class, fromKernel ? CallReader.PROCESS : CallReader.CALLER);
        Signatures.addParameters(method, call);
        Signatures.addErrors(method, call);
        return method.build();
    }
}
