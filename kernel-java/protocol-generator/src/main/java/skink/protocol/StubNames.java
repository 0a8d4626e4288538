package skink.protocol;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * The classes that are generated of a protocol.
 *
 * @param target the package that they are in
 */
record StubNames(String target, Protocol protocol) {
    private static final String INDENT = "    ";

    ClassName protocolClass() {
        return ClassName.get(protocol.element());
    }

    ClassName server() {
        return ClassName.get(target, protocol.name() + "Server");
    }

    ClassName client() {
        return ClassName.get(target, protocol.name() + "Client");
    }

    ClassName dispatcher() {
        return ClassName.get(target, protocol.name() + "Dispatcher");
    }

    /** Only of a protocol with calls that are answered later. */
    ClassName answers() {
        return ClassName.get(target, protocol.name() + "Answers");
    }

    JavaFile file(TypeSpec type) {
        return JavaFile.builder(target, type)
                .indent(INDENT)
                .skipJavaLangImports(true)
                .addFileComment(
                        "Generated from $L; do not edit.", protocol.element().getQualifiedName())
                .build();
    }
}
