package skink.compiler.lower;

/** Names the objects of the image heap for the linker. */
public interface ObjectSymbols {
    /** The linker symbol of an object that the build-time interpreter made; the object will be in the image. */
    String symbolOf(Object heapObject);
}
