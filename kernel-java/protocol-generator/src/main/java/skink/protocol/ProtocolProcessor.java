package skink.protocol;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * The door: what javac calls.
 *
 * <p>Protocols in source are read and checked together, and listed in {@link #PAGE}; a package marked with {@code Stubs} gets
 * the classes of the protocols that it names, which may be class files.
 */
@SupportedAnnotationTypes({Names.PROTOCOL, Names.STUBS})
public final class ProtocolProcessor extends AbstractProcessor {
    /** The page, beside the generated source. */
    static final String PAGE = "protocols.html";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            Set<? extends Element> marked = round.getElementsAnnotatedWith(annotation);
            if (annotation.getQualifiedName().contentEquals(Names.PROTOCOL)) {
                list(marked);
            } else {
                marked.forEach(target -> generate((PackageElement) target));
            }
        }
        return true;
    }

    private void list(Set<? extends Element> marked) {
        List<Protocol> protocols = read(List.copyOf(marked));
        if (protocols.size() == marked.size()) {
            write(new ProtocolPage(protocols).html());
        }
    }

    private void generate(PackageElement target) {
        List<Element> named = Mirrors.list(target, Names.STUBS, "value").stream()
                .map(type -> ((DeclaredType) type).asElement())
                .toList();
        List<Protocol> protocols = read(named);
        if (protocols.size() != named.size()) {
            return;
        }
        String name = target.getQualifiedName().toString();
        for (Protocol protocol : protocols) {
            StubNames stubs = new StubNames(name, protocol);
            write(new ServerSource(stubs).file());
            write(new ClientSource(stubs).file());
            write(new DispatcherSource(stubs).file());
            if (protocol.calls().stream().anyMatch(Call::isLate)) {
                write(new AnswersSource(stubs).file());
            }
        }
    }

    /** Those that are sound, by their numbers; what is wrong with the others has been told. */
    private List<Protocol> read(List<? extends Element> elements) {
        Problems problems = new Problems(
                (where, what) -> processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, what, where));
        ProtocolReader reader = new ProtocolReader(processingEnv, problems);
        List<Protocol> protocols = new ArrayList<>(
                elements.stream().map(reader::read).filter(Objects::nonNull).toList());
        protocols.sort(Comparator.comparingInt(Protocol::base));
        new Together(problems).check(protocols);
        return problems.any() ? List.of() : protocols;
    }

    private void write(JavaFile file) {
        try {
            file.writeTo(processingEnv.getFiler());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the generated " + file.typeSpec().name(), e);
        }
    }

    private void write(String page) {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.SOURCE_OUTPUT, "", PAGE)
                .openWriter()) {
            out.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + PAGE, e);
        }
    }
}
