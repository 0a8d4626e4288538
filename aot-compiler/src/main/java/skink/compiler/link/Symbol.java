package skink.compiler.link;

import java.util.Objects;

/**
 * A name that stands for an address once the image is laid out.
 *
 * <p>Symbols are resolved by {@link #name} alone, and a name is defined at most once in an image. The kind and the
 * binding only decide how the symbol is listed in {@code .symtab}; those of the definition count, not those of a
 * reference.
 *
 * @param name unique name, any characters but NUL
 * @param kind what lies at the address
 * @param binding visibility in the ELF symbol table
 */
public record Symbol(String name, Kind kind, Binding binding) {
    /** What a symbol's address holds. */
    public enum Kind {
        /** An address without a type, such as the end of a section. */
        NONE,
        /** Data. */
        OBJECT,
        /** Code; debuggers attribute addresses to functions by their size. */
        FUNCTION
    }

    /** Visibility in the ELF symbol table. */
    public enum Binding {
        /** Listed before all global symbols. */
        LOCAL,
        /** Listed after all local symbols. */
        GLOBAL
    }

    public Symbol {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(binding);
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("symbol name is empty or holds a NUL: '" + name + "'");
        }
    }

    /** A global function. */
    public static Symbol function(String name) {
        return new Symbol(name, Kind.FUNCTION, Binding.GLOBAL);
    }

    /** A global data object. */
    public static Symbol object(String name) {
        return new Symbol(name, Kind.OBJECT, Binding.GLOBAL);
    }

    /** A global address without a type, for instance one that the linker defines. */
    public static Symbol address(String name) {
        return new Symbol(name, Kind.NONE, Binding.GLOBAL);
    }

    /** The same symbol, listed as local. */
    public Symbol local() {
        return new Symbol(name, kind, Binding.LOCAL);
    }

    @Override
    public String toString() {
        return name;
    }
}
