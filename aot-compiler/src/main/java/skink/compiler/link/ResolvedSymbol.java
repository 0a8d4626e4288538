package skink.compiler.link;

/**
 * A symbol whose address is known.
 *
 * @param symbol as defined
 * @param section the section it lies in or at the end of, or null for a bound of a segment or the image
 * @param address virtual address
 * @param physicalAddress load address
 * @param size bytes covered, may be 0
 */
public record ResolvedSymbol(Symbol symbol, Section section, long address, long physicalAddress, int size) {}
