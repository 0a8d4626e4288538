package skink.protocol;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the class that takes requests apart for a server, and puts its answers together. */
final class DispatcherSource {
    private final StubNames names;

    DispatcherSource(StubNames names) {
        this.names = names;
    }

    JavaFile file() {
        Protocol protocol = names.protocol();
        TypeSpec.Builder type = TypeSpec.classBuilder(names.dispatcher())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Names.DISPATCHER)
                .addJavadoc("Hands requests of {@link $T} to a server.\n", names.protocolClass());
        Signatures.addTypes(type, protocol.calls().stream());
        Signatures.addEnums(type, protocol.calls().stream().flatMap(call -> call.parameters().stream()));
        type.addField(names.server(), "server", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(names.server(), "server")
                .addStatement("this.server = server")
                .build());
        type.addMethod(overriding("base")
                .addStatement(
                        "return 0x$L", Integer.toHexString(protocol.base()).toUpperCase(Locale.ROOT))
                .build());
        type.addMethod(request());
        type.addMethod(fromKernel());
        protocol.requests().forEach(call -> type.addMethod(requestMethod(call)));
        return names.file(type.build());
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class);
    }

    private MethodSpec request() {
        MethodSpec.Builder method = overriding("request").addParameter(int.class, CallReader.CALLER);
        CodeBlock.Builder cases = CodeBlock.builder();
        names.protocol()
                .requests()
                .forEach(call -> cases.add("case $L -> $L($L);\n", call.constant(), call.name(), CallReader.CALLER));
        cases.add("default -> $T.ENOSYS;\n", Names.ERRNO);
        return method.addCode("return switch ($T.IN.type()) {\n$>$L$<};\n", Names.MESSAGE, cases.build())
                .build();
    }

    /** Decodes, calls, encodes; the answer's type. */
    private MethodSpec requestMethod(Call call) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.name())
                .addModifiers(Modifier.PRIVATE)
                .returns(int.class)
                .addParameter(int.class, CallReader.CALLER);
        call.parameters().forEach(field -> addCheck(method, field));
        if (!call.errors().isEmpty()) {
            method.beginControlFlow("try");
        }
        addServerCall(method, call);
        for (Call.NamedError error : call.errors()) {
            method.nextControlFlow("catch ($T error)", error.type())
                    .addStatement("return $T.$L", Names.ERRNO, error.constant());
        }
        if (!call.errors().isEmpty()) {
            method.endControlFlow();
        }
        return method.build();
    }

    /** Refuses what no client of ours would send. */
    private static void addCheck(MethodSpec.Builder method, Field field) {
        CodeBlock wrong =
                switch (field.type().shape()) {
                    case ENUM ->
                        CodeBlock.of(
                                "$T.compareUnsigned($T.IN.word($L), $L.length) >= 0",
                                Integer.class,
                                Names.MESSAGE,
                                field.word(),
                                Signatures.enumTable(field.type().java()));
                    case TEXT ->
                        CodeBlock.of(
                                "!$T.isSound($T.IN, $L, $L)",
                                Names.TEXTS,
                                Names.MESSAGE,
                                field.word(),
                                field.type().bytes());
                    case BYTES ->
                        CodeBlock.of(
                                "$T.compareUnsigned($T.IN.word($L), $L) > 0",
                                Integer.class,
                                Names.MESSAGE,
                                field.word(),
                                field.type().bytes());
                    default -> null;
                };
        if (wrong != null) {
            method.beginControlFlow("if ($L)", wrong)
                    .addStatement("return $T.EINVAL", Names.ERRNO)
                    .endControlFlow();
        }
    }

    private static void addServerCall(MethodSpec.Builder method, Call call) {
        Reply reply = call.reply();
        CodeBlock arguments = arguments(CallReader.CALLER, call);
        if (call.isLate()) {
            method.addStatement("server.$L($L)", call.name(), arguments).addStatement("return LATER");
            return;
        }
        if (reply.isVoid()) {
            method.addStatement("server.$L($L)", call.name(), arguments);
        } else {
            method.addStatement("$T reply = server.$L($L)", reply.java(), call.name(), arguments);
        }
        for (Field field : reply.fields()) {
            CodeBlock value = reply.isRecord() ? CodeBlock.of("reply.$L()", field.name()) : CodeBlock.of("reply");
            method.addStatement(Signatures.store(field, value));
        }
        method.addStatement("return $L", Field.wordsOf(reply.fields()));
    }

    private static CodeBlock arguments(String first, Call call) {
        return call.parameters().isEmpty()
                ? CodeBlock.of(first)
                : CodeBlock.of("$L, $L", first, Signatures.loads(call.parameters()));
    }

    private MethodSpec fromKernel() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("fromKernel")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(int.class, CallReader.PROCESS);
        names.protocol().fromKernel().forEach(call -> method.beginControlFlow(
                        "if ($T.IN.type() == $L)", Names.MESSAGE, call.constant())
                .addStatement("server.$L($L)", call.name(), arguments(CallReader.PROCESS, call))
                .addStatement("return true")
                .endControlFlow());
        return method.addStatement("return false").build();
    }
}
