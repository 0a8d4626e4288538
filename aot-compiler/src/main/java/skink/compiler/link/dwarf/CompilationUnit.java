package skink.compiler.link.dwarf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of one source file, and the files that their line rows name. */
final class CompilationUnit {
    private final String sourceFile;
    private final List<FunctionDebug> functions = new ArrayList<>();
    private final Map<String, Integer> fileNumbers = new LinkedHashMap<>();

    CompilationUnit(String sourceFile) {
        this.sourceFile = sourceFile;
        fileNumber(sourceFile);
    }

    void add(FunctionDebug function) {
        functions.add(function);
        for (LineRow row : function.lines()) {
            fileNumber(row);
        }
    }

    String sourceFile() {
        return sourceFile;
    }

    List<FunctionDebug> functions() {
        return functions;
    }

    /** Source paths; the first has the number 1. */
    Iterable<String> files() {
        return fileNumbers.keySet();
    }

    int fileNumber(LineRow row) {
        return fileNumber(row.file() == null ? sourceFile : row.file());
    }

    private int fileNumber(String file) {
        Integer known = fileNumbers.get(file);
        if (known == null) {
            known = fileNumbers.size() + 1;
            fileNumbers.put(file, known);
        }
        return known;
    }
}
