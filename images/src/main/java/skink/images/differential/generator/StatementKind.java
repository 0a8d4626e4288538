package skink.images.differential.generator;

/** A kind of statement. */
interface StatementKind {
    /** Adds the ways in which this kind makes a statement here; variables that it declares go into the scope of {@code at}. */
    void offer(Place at, Menu menu);
}
