package skink.images.differential.generator;

/** A kind of expression. */
interface ExpressionKind {
    /**
     * Adds the ways in which this kind makes an expression.
     *
     * @param type the static type that is wanted
     * @param at where its operands are made
     */
    void offer(String type, Place at, Menu menu);
}
