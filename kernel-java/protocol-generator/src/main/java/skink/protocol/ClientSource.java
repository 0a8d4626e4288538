package skink.protocol;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes the class by which a server is asked. */
final class ClientSource {
    private final StubNames names;

    ClientSource(StubNames names) {
        this.names = names;
    }

    JavaFile file() {
        Protocol protocol = names.protocol();
        TypeSpec.Builder type = TypeSpec.classBuilder(names.client())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Asks a server of {@link $T}.\n\n<p>A server that cannot be asked is a {@link $T}.\n",
                        names.protocolClass(),
                        Names.REQUEST.peerClass("PeerFailure"));
        Signatures.addTypes(type, protocol.requests());
        Signatures.addEnums(type, protocol.requests().flatMap(call -> call.reply().fields().stream()));
        type.addField(int.class, "peer", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Asks the process with this endpoint.\n")
                .addParameter(int.class, "peer")
                .addStatement("this.peer = peer")
                .build());
        protocol.requests().forEach(call -> type.addMethod(method(call)));
        return names.file(type.build());
    }

    private MethodSpec method(Call call) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n", Signatures.link(names, call))
                .returns(call.reply().java());
        Signatures.addParameters(method, call);
        Signatures.addErrors(method, call);
        for (Field field : call.parameters()) {
            method.addStatement(Signatures.store(field, CodeBlock.of("$L", field.name())));
        }
        if (call.kind() == Call.Kind.ONE_WAY) {
            return method.addStatement("$T.post(this.peer, $L, $L)", Names.REQUEST, call.constant(), words(call))
                    .build();
        }
        return answer(method, call).build();
    }

    private static int words(Call call) {
        return Field.wordsOf(call.parameters());
    }

    private static MethodSpec.Builder answer(MethodSpec.Builder method, Call call) {
        method.beginControlFlow("switch ($T.ask(this.peer, $L, $L))", Names.REQUEST, call.constant(), words(call))
                .addCode("case $T.OK -> {}\n", Names.ERRNO);
        for (Call.NamedError error : call.errors()) {
            method.addStatement("case $T.$L -> throw $T.ERROR", Names.ERRNO, error.constant(), error.type());
        }
        method.addStatement("default -> throw $T.failed(this.peer, $L)", Names.REQUEST, call.constant())
                .endControlFlow();
        for (Field field : call.reply().fields()) {
            if (field.type().isEnum()) {
                method.addStatement(
                        "$T.checkOrdinal(this.peer, $L, $T.IN.word($L), $L.length)",
                        Names.REQUEST,
                        call.constant(),
                        Names.MESSAGE,
                        field.word(),
                        Signatures.enumTable(field.type().java()));
            }
        }
        for (Field field : call.reply().fields()) {
            if (field.type().shape() == FieldType.Shape.BYTES) {
                method.addStatement(
                        "$T.checkLength(this.peer, $L, $T.IN.word($L), $L)",
                        Names.REQUEST,
                        call.constant(),
                        Names.MESSAGE,
                        field.word(),
                        field.type().bytes());
            }
        }
        Reply reply = call.reply();
        if (reply.isRecord()) {
            method.addStatement("return new $T($L)", reply.java(), Signatures.loads(reply.fields()));
        } else if (!reply.isVoid()) {
            method.addStatement("return $L", Signatures.loads(reply.fields()));
        }
        return method;
    }
}
