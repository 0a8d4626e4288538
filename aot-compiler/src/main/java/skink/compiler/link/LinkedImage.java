package skink.compiler.link;

import java.util.Collection;
import java.util.function.Supplier;

/** The result of linking: the executable file, its map, and the address of every symbol. */
public final class LinkedImage {
    private final byte[] elf;
    private final Supplier<String> map;
    private final SymbolTable symbols;

    LinkedImage(byte[] elf, Supplier<String> map, SymbolTable symbols) {
        this.elf = elf;
        this.map = map;
        this.symbols = symbols;
    }

    /** The ELF32 executable; a fresh copy. */
    public byte[] elf() {
        return elf.clone();
    }

    /** The map file: segments, sections, symbols by address, totals; written when it is asked for, since few ask. */
    public String map() {
        return map.get();
    }

    /** The symbol of this name; refused if there is none. */
    public ResolvedSymbol symbol(String name) {
        ResolvedSymbol symbol = symbols.get(name);
        if (symbol == null) {
            throw new IllegalArgumentException("no symbol " + name);
        }
        return symbol;
    }

    /** The bytes of a section, from the boundary symbols {@code __NAME_start} and {@code __NAME_end}; name it without a dot. */
    public long sectionBytes(String name) {
        return symbol("__" + name + "_end").address()
                - symbol("__" + name + "_start").address();
    }

    /** All symbols in order of definition. */
    public Collection<ResolvedSymbol> symbols() {
        return symbols.all();
    }
}
